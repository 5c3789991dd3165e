import { type Command, Rejection } from '@cairn/event-sourcing';
import { aboveReasonOf } from './not-above-findings.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit } from './visit-state.js';

/** `foundStage` is drawn from the findings and answers of the moment, null where the answers are not known. */
export type ConcludeVisit = Command<
  'ConcludeVisit',
  Omit<VisitEventData<'VisitConcluded'>, 'aboveReason'> & { readonly aboveReason?: string | undefined }
>;

/** The lead closes the visit for the whole team, once every criterion of the checklist was looked at. */
export const concludeVisit = ({ data: { aboveReason, ...data }, meta }: ConcludeVisit, visit: Visit): VisitEvent[] => {
  if (!visit.appointment || !visit.request) throw new Rejection('visit-not-scheduled', { status: visit.status });
  if (visit.appointment.lead !== meta.actor) throw new Rejection('not-the-lead');
  if (visit.status !== 'scheduled') throw new Rejection('visit-not-scheduled', { status: visit.status });
  const missing = visit.request.checklist
    .map(({ criterionId }) => criterionId)
    .filter((criterionId) => !visit.findings.has(criterionId));
  if (missing.length > 0) throw new Rejection('findings-missing', { criteria: missing });
  if (data.foundStage === null) throw new Rejection('answers-not-known');
  return [
    {
      type: 'VisitConcluded',
      data: { ...data, aboveReason: aboveReasonOf(data.proposedStage, data.foundStage, aboveReason) },
    },
  ];
};
