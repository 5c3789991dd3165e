import { visitRequested } from '@cairn/contracts/validation/events/visit-requested.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { assessmentStream } from '../surveys.publications.js';
import type { SurveysTables } from '../surveys.tables.js';

export const lockWhenVisitRequested = reaction<SurveysTables, typeof visitRequested>(
  'lock-assessment-when-visit-requested',
  visitRequested,
  async ({ data }, tx) => {
    await tx.execute(assessmentStream, data.assessmentId, { type: 'LockAssessment', data: { visitId: data.visitId } });
  },
);
