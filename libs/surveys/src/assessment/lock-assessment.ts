import type { Command } from '@cairn/event-sourcing';
import type { AssessmentEvent } from './assessment-events.js';
import { type Assessment, known } from './assessment-state.js';

export type LockAssessment = Command<'LockAssessment', { readonly visitId: string }>;

/**
 * A requested visit keeps the answers as they were submitted; an assessment that was reopened just before stays open.
 */
export const lockAssessment = ({ data }: LockAssessment, assessment: Assessment): AssessmentEvent[] => {
  const { status, lockedBy } = known(assessment);
  return status !== 'submitted' || lockedBy.includes(data.visitId) ? [] : [{ type: 'AssessmentLocked', data }];
};
