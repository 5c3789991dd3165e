import type { Command } from '@cairn/event-sourcing';
import { Rejection } from '@cairn/event-sourcing';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit } from './visit-state.js';

export type ConcludeVisit = Command<'ConcludeVisit', VisitEventData<'VisitConcluded'>>;

/** The lead closes the visit for the whole team, once every criterion of the checklist was looked at. */
export const concludeVisit = ({ data, meta }: ConcludeVisit, visit: Visit): VisitEvent[] => {
  if (!visit.appointment || !visit.request) throw new Rejection('visit-not-scheduled', { status: visit.status });
  if (visit.appointment.lead !== meta.actor) throw new Rejection('not-the-lead');
  if (visit.status !== 'scheduled') throw new Rejection('visit-not-scheduled', { status: visit.status });
  const missing = visit.request.checklist.map(({ criterionId }) => criterionId).filter((criterionId) => !visit.findings.has(criterionId));
  if (missing.length > 0) throw new Rejection('findings-missing', { criteria: missing });
  return [{ type: 'VisitConcluded', data }];
};
