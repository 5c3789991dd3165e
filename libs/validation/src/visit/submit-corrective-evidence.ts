import { type Command, Rejection } from '@cairn/event-sourcing';
import { isOver } from './deadlines.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

export type SubmitCorrectiveEvidence = Command<
  'SubmitCorrectiveEvidence',
  VisitEventData<'CorrectiveEvidenceSubmitted'>
>;

/** The hospital says for open criteria what has changed since the deferral; the team looks at all that are open. */
export const submitCorrectiveEvidence = (
  { data: { statements }, meta }: SubmitCorrectiveEvidence,
  { status, decision, openCriteria }: Visit,
): VisitEvent[] => {
  if (status !== 'deferred' || !decision?.correctiveUntil)
    throw new Rejection<VisitRejection>('visit-not-deferred', { status });
  if (isOver(decision.correctiveUntil, meta.at))
    throw new Rejection<VisitRejection>('deadline-over', { until: decision.correctiveUntil });
  const strange = statements.map(({ criterionId }) => criterionId).filter((id) => !openCriteria.has(id));
  if (strange.length > 0) throw new Rejection<VisitRejection>('criterion-not-open', { criteria: strange });
  return [{ type: 'CorrectiveEvidenceSubmitted', data: { statements } }];
};
