import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveyEvent } from '../survey/survey-events.js';
import { unitOfStream } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** Who is to answer which indicator of which unit. */
export const assignments: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'assignments',
  tables: ['assignments'],
  on: {
    IndicatorsAssigned: async (db, { tenantId, stream, meta, data: { indicatorIds, personId } }) => {
      const { assessmentId, unitId } = unitOfStream(stream);
      const assigned = { person_id: personId, assigned_by: meta.actor, assigned_at: meta.at };
      await db
        .insertInto('assignments')
        .values(
          indicatorIds.map((indicatorId) => ({
            tenant_id: tenantId,
            assessment_id: assessmentId,
            unit_id: unitId,
            indicator_id: indicatorId,
            ...assigned,
          })),
        )
        .onConflict((row) =>
          row.columns(['tenant_id', 'assessment_id', 'unit_id', 'indicator_id']).doUpdateSet(assigned),
        )
        .execute();
    },
    IndicatorsTakenBack: async (db, { tenantId, stream, data: { indicatorIds } }) => {
      const { assessmentId, unitId } = unitOfStream(stream);
      await db
        .deleteFrom('assignments')
        .where('tenant_id', '=', tenantId)
        .where('assessment_id', '=', assessmentId)
        .where('unit_id', '=', unitId)
        .where('indicator_id', 'in', [...indicatorIds])
        .execute();
    },
  },
};
