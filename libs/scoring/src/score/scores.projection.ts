import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { ScoreEvent } from './score-events.js';
import { isFinal } from './score-state.js';

/** The latest score of each assessment. */
export const scores: ServiceProjection<ScoringTables, ScoreEvent> = {
  name: 'scores',
  tables: ['scores'],
  on: {
    ScoreCalculated: async (db, { tenantId, version, data }) => {
      const latest = {
        stage: data.stage,
        score: data.score,
        final: isFinal(data),
        input_checksum: data.inputChecksum,
        version,
      };
      await db
        .insertInto('scores')
        .values({
          tenant_id: tenantId,
          assessment_id: data.assessmentId,
          facility_id: data.facilityId,
          facility_name: data.facilityName,
          model: data.model,
          model_version: data.modelVersion,
          ...latest,
        })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'assessment_id']).doUpdateSet(latest))
        .execute();
    },
  },
};
