import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ScoringTables } from '../scoring.tables.js';
import { oneMore, scoreBecomesDue } from './score-becomes-due.store.js';

export const calculateWhenSubmitted = reaction<ScoringTables, typeof assessmentSubmitted>(
  'calculate-final-score-when-submitted',
  assessmentSubmitted,
  ({ data }, tx) =>
    scoreBecomesDue(tx, data.assessmentId, data.submittedAt, { atOnce: true, submitted: true, submissions: oneMore() }),
);
