import { appealFiled } from '@cairn/contracts/validation/events/appeal-filed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { assessmentStream } from '../surveys.publications.js';
import type { SurveysTables } from '../surveys.tables.js';

/** An appeal is about the answers that were visited. */
export const lockWhenAppealed = reaction<SurveysTables, typeof appealFiled>(
  'lock-assessment-when-appealed',
  appealFiled,
  async ({ data }, tx) => {
    await tx.execute(assessmentStream, data.assessmentId, { type: 'LockAssessment', data: { visitId: data.visitId } });
  },
);
