import { type Command, Rejection } from '@cairn/event-sourcing';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit } from './visit-state.js';

export type CancelVisit = Command<'CancelVisit', VisitEventData<'VisitCancelled'>>;

/** Either side may call a visit off until it is concluded. */
export const cancelVisit = ({ data }: CancelVisit, visit: Visit): VisitEvent[] => {
  if (visit.status === 'none') throw new Rejection('visit-not-requested');
  if (visit.status === 'cancelled') return [];
  if (visit.status === 'concluded' || visit.status === 'decided')
    throw new Rejection('visit-over', { status: visit.status });
  return [{ type: 'VisitCancelled', data }];
};
