import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ScoringTables } from '../scoring.tables.js';
import { scoreWhatChanged } from './score-what-changed.store.js';

export const rememberAssessment = reaction<ScoringTables, typeof assessmentOpened>(
  'remember-assessment-when-opened',
  assessmentOpened,
  async ({ tenantId, data }, tx) => {
    await tx.db
      .insertInto('assessments')
      .values({
        tenant_id: tenantId,
        id: data.assessmentId,
        facility_id: data.facilityId,
        facility_name: data.facilityName,
        model: data.model,
        model_version: data.modelVersion,
        service_areas: JSON.stringify(data.serviceAreas),
        submitted: false,
        submissions: 0,
        revision: 0,
        waiting_since: null,
        changed_at: null,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
      .execute();
    scoreWhatChanged(tx, data.assessmentId, null);
  },
);
