import type { TeamRole } from '@cairn/contracts/validation/visit-rules.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { findCandidates } from '../validator/validators.query.js';
import { findActor } from '../visit/belonged.query.js';
import { awaitDeadline } from '../visit/mind-deadlines.job.js';
import { requested } from '../visit/requested-visit.query.js';
import type { Appointment, Slot } from '../visit/visit-events.js';
import { daysTaken } from '../visit/wall-time.js';
import { bookProposal, lockValidators } from './bookings.store.js';
import { lapseProposals } from './lapse-proposals.job.js';

type Tx = Transaction<ValidationTables>;
export type Offer = Appointment & { readonly alternatives?: readonly Slot[] };

/** Offers up to three dates and keeps their days for the team until the hold lapses, or none of it. */
export const proposeIn = async (
  tx: Tx,
  visitId: string,
  offer: Offer,
  ifVersion: number,
  roles: ReadonlyMap<string, readonly TeamRole[]>,
): Promise<CommandResult> => {
  const { organizationId, timeZone } = await requested(tx, visitId);
  await lockValidators(tx.db, offer.validators);
  const taken = [offer, ...(offer.alternatives ?? [])].map((slot) => daysTaken(slot, timeZone));
  const found = await findCandidates(tx.db, offer.validators, { visitId, organizationId, taken, at: tx.meta.at });
  const candidates = found.map((one) => ({ ...one, roles: roles.get(one.personId) ?? [] }));
  const { state, version } = await tx.executeTo(
    visitStream,
    visitId,
    {
      type: 'ProposeDate',
      data: { ...offer, candidates, actor: await findActor(tx.db, tx.scope.tenantId, tx.meta) },
    },
    { ifVersion },
  );
  if (version !== ifVersion && state.proposal) {
    await bookProposal(tx.db, visitId, state.proposal, timeZone);
    if (state.proposal.holdUntil) await tx.due(lapseProposals, visitId, state.proposal.holdUntil);
    await awaitDeadline(tx, visitId);
  }
  return { id: visitId, version };
};
