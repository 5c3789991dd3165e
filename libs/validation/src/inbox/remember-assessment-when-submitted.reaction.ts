import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ValidationTables } from '../validation.tables.js';
import { rememberOfAssessment } from './assessments.store.js';

export const rememberAssessmentSubmitted = reaction<ValidationTables, typeof assessmentSubmitted>(
  'remember-assessment-when-submitted',
  assessmentSubmitted,
  ({ data }, tx) => rememberOfAssessment(tx, data.assessmentId, { submitted: true }),
);
