import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ValidationTables } from '../validation.tables.js';
import { rememberOfAssessment } from './assessments.store.js';

export const rememberAssessmentOpened = reaction<ValidationTables, typeof assessmentOpened>(
  'remember-assessment-when-opened',
  assessmentOpened,
  ({ data }, tx) =>
    rememberOfAssessment(tx, data.assessmentId, {
      facility_id: data.facilityId,
      model: data.model,
      model_version: data.modelVersion,
    }),
);
