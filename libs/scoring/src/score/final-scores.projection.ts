import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { ScoreEvent } from './score-events.js';
import { isFinal } from './score-state.js';
import type { ScoringTables } from '../scoring.tables.js';

/** The score of every submission: what a benchmark is made of. */
export const finalScores: ServiceProjection<ScoringTables, ScoreEvent> = {
  name: 'final-scores',
  tables: ['final_scores'],
  on: {
    ScoreCalculated: async (db, { tenantId, meta, data }) => {
      if (!isFinal(data)) return;
      const calculated = {
        stage: data.stage,
        score: data.score,
        focus_areas: JSON.stringify(data.focusAreas ?? {}),
        calculated_at: meta.at,
      };
      await db
        .insertInto('final_scores')
        .values({
          tenant_id: tenantId,
          assessment_id: data.assessmentId,
          submission: data.submission,
          facility_id: data.facilityId,
          facility_name: data.facilityName,
          model: data.model,
          model_version: data.modelVersion,
          ...calculated,
        })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'assessment_id', 'submission']).doUpdateSet(calculated),
        )
        .execute();
    },
  },
};
