import type { CommandResult } from '@cairn/contracts/values.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { bookProposal, fixBookings, releaseBookings, takeTurnsOn } from './bookings.store.js';
import { findActor, nameWhoBelonged } from '../visit/belonged.query.js';
import { findCandidates } from '../validator/validators.query.js';
import type { Actor } from '../visit/independence.js';
import { aDayAfter, restateDates } from './restate-dates.job.js';
import type { Appointment, VisitEventData } from '../visit/visit-events.js';
import { daysTaken } from '../visit/wall-time.js';

type Tx = Transaction<ValidationTables>;

/** Offers a date and keeps its days for the team, or neither. */
export const proposeIn = async (
  tx: Tx,
  visitId: string,
  appointment: Appointment,
  ifVersion: number,
): Promise<CommandResult> => {
  const { organizationId, timeZone } = await requested(tx, visitId);
  await takeTurnsOn(tx.db, appointment.validators);
  const { from, until } = daysTaken(appointment, timeZone);
  const candidates = await findCandidates(tx.db, appointment.validators, { visitId, organizationId, from, until });
  const result = await tx.execute(
    visitStream,
    visitId,
    { type: 'ProposeDate', data: { ...appointment, candidates, actor: await actorIn(tx) } },
    { ifVersion },
  );
  if (result.version !== ifVersion) await bookProposal(tx.db, visitId, appointment, timeZone);
  return result;
};

/** Fixes the proposed date and, for its team, the days; from then on somebody minds the rules of its zone. */
export const confirmIn = async (tx: Tx, visitId: string, ifVersion: number): Promise<CommandResult> => {
  await requested(tx, visitId);
  const { state } = await tx.load(visitStream, visitId);
  const belonged = await nameWhoBelonged(tx.db, tx.scope.tenantId, state.proposal?.validators ?? []);
  const result = await tx.execute(visitStream, visitId, { type: 'ConfirmDate', data: { belonged } }, { ifVersion });
  if (result.version !== ifVersion) {
    await fixBookings(tx.db, visitId);
    await tx.due(restateDates, visitId, aDayAfter(tx.meta.at));
  }
  return result;
};

/** Calls the visit off, for the hospital or for the programme; its days are free again. */
export const cancelIn = async (
  tx: Tx,
  visitId: string,
  reason: string,
  side: 'hospital' | 'programme',
): Promise<CommandResult> => {
  await requested(tx, visitId);
  const actor = side === 'programme' ? await actorIn(tx) : null;
  const result = await tx.execute(visitStream, visitId, { type: 'CancelVisit', data: { reason, actor } });
  await releaseBookings(tx.db, visitId);
  return result;
};

const actorIn = (tx: Tx): Promise<Actor> => findActor(tx.db, tx.scope.tenantId, tx.meta.actor);

const requested = async (tx: Tx, visitId: string): Promise<VisitEventData<'VisitRequested'>> => {
  const { state } = await tx.load(visitStream, visitId);
  if (!state.request) throw new NotFound('visit-not-found');
  return state.request;
};
