import { keepApart } from '@cairn/platform/tenancy/protect.js';

/** Staff and validators do not see the rows of organizations with which they have a conflict of interest. */
export const conflictsMigration = keepApart(
  'facilities',
  'assessments',
  'assessment_progress',
  'answers',
  'evidence',
  'visit_teams',
);
