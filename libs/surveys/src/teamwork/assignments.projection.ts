import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveyEvent } from '../survey/survey-events.js';
import { unitKey } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** Who is to answer which indicator of which unit. */
export const assignments: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'assignments',
  tables: ['assignments'],
  on: {
    IndicatorsAssigned: async (db, event) => {
      const { meta, data } = event;
      const assigned = { person_id: data.personId, assigned_by: meta.actor, assigned_at: meta.at };
      await db
        .insertInto('assignments')
        .values(data.indicatorIds.map((indicatorId) => ({ ...unitKey(event), indicator_id: indicatorId, ...assigned })))
        .onConflict((row) =>
          row.columns(['tenant_id', 'assessment_id', 'unit_id', 'indicator_id']).doUpdateSet(assigned),
        )
        .execute();
    },
    IndicatorsTakenBack: async (db, event) => {
      await db
        .deleteFrom('assignments')
        .where(({ and }) => and(unitKey(event)))
        .where('indicator_id', 'in', [...event.data.indicatorIds])
        .execute();
    },
  },
};
