import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ScoringTables } from '../scoring.tables.js';
import { scoreBecomesDue } from './score-becomes-due.store.js';

export const calculateWhenReopened = reaction<ScoringTables, typeof assessmentReopened>(
  'calculate-score-when-reopened',
  assessmentReopened,
  ({ recordedAt, data }, tx) =>
    scoreBecomesDue(tx, data.assessmentId, data.reopenedAt ?? recordedAt, { submitted: false }),
);
