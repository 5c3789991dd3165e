import type { Decider } from '@cairn/event-sourcing';
import type { AssessmentEvent } from './assessment-events.js';
import { type Assessment, evolve, noAssessment } from './assessment-state.js';
import { type LockAssessment, lockAssessment } from './lock-assessment.js';
import { type OpenAssessment, openAssessment } from './open-assessment.js';
import { type ReopenAssessment, reopenAssessment } from './reopen-assessment.js';
import { type SubmitAssessment, submitAssessment } from './submit-assessment.js';
import { type UnlockAssessment, unlockAssessment } from './unlock-assessment.js';

export type AssessmentCommand =
  OpenAssessment | SubmitAssessment | ReopenAssessment | LockAssessment | UnlockAssessment;

export const assessment: Decider<AssessmentCommand, Assessment, AssessmentEvent> = {
  category: 'assessment',
  initialState: noAssessment,
  evolve,
  decide: {
    OpenAssessment: openAssessment,
    SubmitAssessment: submitAssessment,
    ReopenAssessment: reopenAssessment,
    LockAssessment: lockAssessment,
    UnlockAssessment: unlockAssessment,
  },
};
