import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';

const rememberAssessment = reaction<NotificationsTables, typeof assessmentOpened>(
  'remember-assessment-when-opened',
  assessmentOpened,
  async ({ tenantId, data: { assessmentId, facilityName, model, modelVersion } }, { db }) => {
    await db
      .insertInto('told_assessments')
      .values({
        tenant_id: tenantId,
        id: assessmentId,
        facility_name: facilityName,
        model,
        model_version: modelVersion,
      })
      .onConflict((row) => row.columns(['tenant_id', 'id']).doNothing())
      .execute();
  },
);

/** Every assessment that was ever opened, so that notifications name the facility. */
export const knownAssessments = memory<NotificationsTables>(
  'told-assessments',
  ['told_assessments'],
  [rememberAssessment],
);
