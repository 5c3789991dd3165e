import { type Command, Rejection } from '@cairn/event-sourcing';
import { type Actor, isInTeam, mustBeIndependent } from './independence.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

/** `actor` is null for the hospital's own administrator, who is not independent and need not be. */
export type CancelVisit = Command<'CancelVisit', VisitEventData<'VisitCancelled'> & { readonly actor: Actor | null }>;

/** Either side may call a visit off until it is concluded. */
export const cancelVisit = ({ data: { actor, ...data }, meta }: CancelVisit, visit: Visit): VisitEvent[] => {
  if (visit.status === 'none') throw new Rejection<VisitRejection>('visit-not-requested');
  if (actor) {
    mustBeIndependent(actor, visit, meta.actor);
    if (isInTeam(visit, meta.actor)) throw new Rejection<VisitRejection>('scheduler-in-team');
  }
  if (visit.status === 'cancelled') return [];
  if (!['requested', 'proposed', 'scheduled'].includes(visit.status))
    throw new Rejection<VisitRejection>('visit-over', { status: visit.status });
  return [{ type: 'VisitCancelled', data }];
};
