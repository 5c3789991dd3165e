import type { Transaction } from '@cairn/platform/service/transaction.js';
import { visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { findCandidates } from '../validator/validators.query.js';
import { findActor } from '../visit/belonged.query.js';
import { requested } from '../visit/requested-visit.query.js';
import { shifted } from '../visit/shift-date.js';
import type { Shift } from '../visit/visit-events.js';
import type { Visit } from '../visit/visit-state.js';
import { daysTaken } from '../visit/wall-time.js';
import { bookProposal, fixBookings, lockValidators, releaseBookings } from './bookings.store.js';
import { lapseProposals } from './lapse-proposals.job.js';

type Shifting = { readonly visitId: string; readonly ifVersion: number; readonly days: number; readonly shift: Shift };

/** Moves the date of a visit, and the days its team keeps; all of it or nothing. */
export const shiftIn = async (
  tx: Transaction<ValidationTables>,
  { visitId, ifVersion, days, shift }: Shifting,
): Promise<{ readonly before: Visit; readonly state: Visit; readonly version: number }> => {
  const { organizationId, timeZone } = await requested(tx, visitId);
  const { state: before } = await tx.load(visitStream, visitId);
  const date = before.appointment ?? before.proposal;
  const validators = date?.validators ?? [];
  await lockValidators(tx.db, validators);
  const slots = date ? [date, ...(before.appointment ? [] : (before.proposal?.alternatives ?? []))] : [];
  const taken = slots.map((slot) => daysTaken(shifted(slot, days), timeZone));
  const candidates = await findCandidates(tx.db, validators, { visitId, organizationId, taken, at: tx.meta.at });
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
  const { state, version } = await tx.executeTo(
    visitStream,
    visitId,
    { type: 'ShiftDate', data: { days, shift, candidates, actor } },
    { ifVersion },
  );
  if (version === ifVersion) return { before, state, version };
  if (state.appointment) {
    await releaseBookings(tx.db, visitId);
    await bookProposal(tx.db, visitId, state.appointment, timeZone);
    await fixBookings(tx.db, visitId, state.appointment, timeZone);
  } else if (state.proposal) {
    await bookProposal(tx.db, visitId, state.proposal, timeZone);
    if (state.proposal.holdUntil) await tx.due(lapseProposals, visitId, state.proposal.holdUntil);
  }
  return { before, state, version };
};
