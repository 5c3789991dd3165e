import { type Command, Rejection } from '@cairn/event-sourcing';
import type { AssessmentEvent } from './assessment-events.js';
import { type Assessment, type AssessmentRejection, known } from './assessment-state.js';

export type ReopenAssessment = Command<'ReopenAssessment', { readonly reason: string }>;

/** Answers may be corrected until validators look at them; what a visit was decided on stays as it was. */
export const reopenAssessment = ({ data: { reason } }: ReopenAssessment, assessment: Assessment): AssessmentEvent[] => {
  const { status, lockedBy } = known(assessment);
  if (status !== 'submitted') throw new Rejection<AssessmentRejection>('assessment-not-submitted');
  if (lockedBy.length > 0) throw new Rejection<AssessmentRejection>('assessment-under-visit', { visits: lockedBy });
  return [{ type: 'AssessmentReopened', data: { reason } }];
};
