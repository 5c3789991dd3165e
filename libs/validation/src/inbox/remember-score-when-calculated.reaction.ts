import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ValidationTables } from '../validation.tables.js';
import { rememberOfAssessment } from './assessments.store.js';

export const rememberScore = reaction<ValidationTables, typeof scoreCalculated>(
  'remember-score-when-calculated',
  scoreCalculated,
  ({ data }, tx) =>
    rememberOfAssessment(tx, data.assessmentId, {
      stage: data.stage,
      final: data.final,
      criteria: JSON.stringify(data.criteria),
    }),
);
