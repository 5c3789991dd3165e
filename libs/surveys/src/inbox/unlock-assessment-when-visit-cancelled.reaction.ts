import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { assessmentStream } from '../surveys.publications.js';
import type { SurveysTables } from '../surveys.tables.js';

export const unlockWhenVisitCancelled = reaction<SurveysTables, typeof visitCancelled>(
  'unlock-assessment-when-visit-cancelled',
  visitCancelled,
  async ({ data }, tx) => {
    await tx.execute(assessmentStream, data.assessmentId, {
      type: 'UnlockAssessment',
      data: { visitId: data.visitId },
    });
  },
);
