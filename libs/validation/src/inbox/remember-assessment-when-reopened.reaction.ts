import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ValidationTables } from '../validation.tables.js';
import { rememberOfAssessment } from './assessments.store.js';

export const rememberAssessmentReopened = reaction<ValidationTables, typeof assessmentReopened>(
  'remember-assessment-when-reopened',
  assessmentReopened,
  ({ data }, tx) => rememberOfAssessment(tx, data.assessmentId, { submitted: false }),
);
