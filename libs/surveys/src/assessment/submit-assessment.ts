import { type Command, Rejection } from '@cairn/event-sourcing';
import type { AssessmentEvent } from './assessment-events.js';
import { type Assessment, type AssessmentRejection, known } from './assessment-state.js';

export type Unanswered = { readonly unitId: string; readonly indicatorId: string };

/** `unanswered`: what the surveys of the assessment still ask for. */
export type SubmitAssessment = Command<'SubmitAssessment', { readonly unanswered: readonly Unanswered[] }>;

/**
 * Complete data or no result: every indicator that is asked and not optional has an answer, or a reason why it does not
 * apply.
 */
export const submitAssessment = (
  { data: { unanswered } }: SubmitAssessment,
  assessment: Assessment,
): AssessmentEvent[] => {
  if (known(assessment).status !== 'open') throw new Rejection('assessment-not-open' satisfies AssessmentRejection);
  if (unanswered.length > 0) throw new Rejection('answers-missing' satisfies AssessmentRejection, { unanswered });
  return [{ type: 'AssessmentSubmitted', data: {} }];
};
