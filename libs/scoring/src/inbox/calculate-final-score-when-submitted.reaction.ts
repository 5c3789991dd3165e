import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ScoringTables } from '../scoring.tables.js';
import { scoreAsSubmitted } from './score-what-changed.store.js';
import { keepSubmitted } from './submitted.store.js';

export const calculateWhenSubmitted = reaction<ScoringTables, typeof assessmentSubmitted>(
  'calculate-final-score-when-submitted',
  assessmentSubmitted,
  async ({ data }, tx) => {
    await keepSubmitted(tx, data.assessmentId, true);
    await scoreAsSubmitted(tx, data.assessmentId, data.submittedAt);
  },
);
