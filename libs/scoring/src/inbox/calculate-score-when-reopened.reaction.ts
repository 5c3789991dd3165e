import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ScoringTables } from '../scoring.tables.js';
import { scoreWhatChanged } from './score-what-changed.store.js';
import { keepSubmitted } from './submitted.store.js';

export const calculateWhenReopened = reaction<ScoringTables, typeof assessmentReopened>(
  'calculate-score-when-reopened',
  assessmentReopened,
  async ({ recordedAt, data }, tx) => {
    await keepSubmitted(tx, data.assessmentId, false);
    scoreWhatChanged(tx, data.assessmentId, data.reopenedAt ?? recordedAt);
  },
);
