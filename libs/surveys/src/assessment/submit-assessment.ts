import { type Command, Rejection } from '@cairn/event-sourcing';
import type { Submission } from '@cairn/maturity-models';
import type { AssessmentEvent } from './assessment-events.js';
import { type Assessment, type AssessmentRejection, known } from './assessment-state.js';

/** `submission`: how complete the answers are by the rule of the model version. */
export type SubmitAssessment = Command<'SubmitAssessment', { readonly submission: Submission }>;

/** Complete data or no result; the model version says what is complete. */
export const submitAssessment = (
  { data: { submission } }: SubmitAssessment,
  assessment: Assessment,
): AssessmentEvent[] => {
  if (known(assessment).status !== 'open') throw new Rejection<AssessmentRejection>('assessment-not-open');
  const { ready, answered, needed, unanswered, unknown, unknownAtMost } = submission;
  if (answered < needed) throw new Rejection<AssessmentRejection>('answers-missing', { unanswered, answered, needed });
  if (!ready) throw new Rejection<AssessmentRejection>('too-many-unknown', { unknown, unknownAtMost });
  return [{ type: 'AssessmentSubmitted', data: {} }];
};
