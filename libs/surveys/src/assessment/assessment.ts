import type { Decider } from '@cairn/event-sourcing';
import type { AssessmentEvent } from './assessment-events.js';
import type { Assessment } from './assessment-state.js';
import { evolve, noAssessment } from './assessment-state.js';
import type { LockAssessment } from './lock-assessment.js';
import { lockAssessment } from './lock-assessment.js';
import type { OpenAssessment } from './open-assessment.js';
import { openAssessment } from './open-assessment.js';
import type { ReopenAssessment } from './reopen-assessment.js';
import { reopenAssessment } from './reopen-assessment.js';
import type { SubmitAssessment } from './submit-assessment.js';
import { submitAssessment } from './submit-assessment.js';
import type { UnlockAssessment } from './unlock-assessment.js';
import { unlockAssessment } from './unlock-assessment.js';

export type AssessmentCommand = OpenAssessment | SubmitAssessment | ReopenAssessment | LockAssessment | UnlockAssessment;

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
