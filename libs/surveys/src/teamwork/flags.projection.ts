import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveyEvent } from '../survey/survey-events.js';
import { unitOfStream } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** Which answers need another look. */
export const flags: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'flags',
  tables: ['flags'],
  on: {
    IndicatorFlagged: async (db, { tenantId, stream, meta, data: { indicatorId } }) => {
      const { assessmentId, unitId } = unitOfStream(stream);
      await db
        .insertInto('flags')
        .values({
          tenant_id: tenantId,
          assessment_id: assessmentId,
          unit_id: unitId,
          indicator_id: indicatorId,
          flagged_by: meta.actor,
          flagged_at: meta.at,
        })
        .execute();
    },
    IndicatorUnflagged: async (db, { tenantId, stream, data: { indicatorId } }) => {
      const { assessmentId, unitId } = unitOfStream(stream);
      await db
        .deleteFrom('flags')
        .where('tenant_id', '=', tenantId)
        .where('assessment_id', '=', assessmentId)
        .where('unit_id', '=', unitId)
        .where('indicator_id', '=', indicatorId)
        .execute();
    },
  },
};
