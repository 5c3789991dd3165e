import { Rejection } from '@cairn/event-sourcing';
import type { Visit, VisitRejection } from './visit-state.js';

/**
 * Who acts: `belonged` when the person belongs or ever belonged to the organization that is visited, `conflicted` when a
 * declared conflict of interest with it counts.
 */
export type Actor = { readonly belonged: boolean; readonly conflicted: boolean };

/**
 * A person who belongs or belonged to an organization does nothing on its visits for the programme, and neither does
 * one with a conflict of interest that was not overridden for this visit.
 */
export const mustBeIndependent = ({ belonged, conflicted }: Actor, visit: Visit, personId: string): void => {
  if (belonged) throw new Rejection<VisitRejection>('actor-belonged-to-organization');
  if (conflicted && !isOverridden(visit, personId)) throw new Rejection<VisitRejection>('actor-in-conflict');
};

/** Two people of the programme set the person's conflict, or an objection to the person, aside for this visit. */
export const isOverridden = ({ overrides }: Visit, personId: string): boolean =>
  (overrides.get(personId)?.approvedBy ?? null) !== null;

/** The person is in the team of the fixed date, or of the one that is proposed. */
export const isInTeam = ({ appointment, proposal }: Visit, personId: string): boolean =>
  [appointment, proposal].some((date) => date?.validators.includes(personId));
