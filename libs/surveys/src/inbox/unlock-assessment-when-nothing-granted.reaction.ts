import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { assessmentStream } from '../surveys.publications.js';
import type { SurveysTables } from '../surveys.tables.js';

/** A deferral with a deadline keeps the answers as they were visited. */
export const unlockWhenNothingGranted = reaction<SurveysTables, typeof decisionRecorded>(
  'unlock-assessment-when-nothing-granted',
  decisionRecorded,
  async ({ data }, tx) => {
    if (data.outcome === 'granted' || data.correctiveUntil !== null) return;
    await tx.execute(assessmentStream, data.assessmentId, {
      type: 'UnlockAssessment',
      data: { visitId: data.visitId },
    });
  },
);
