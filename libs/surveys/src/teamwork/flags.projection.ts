import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveyEvent } from '../survey/survey-events.js';
import { unitKey } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** Which answers need another look. */
export const flags: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'flags',
  tables: ['flags'],
  on: {
    IndicatorFlagged: async (db, event) => {
      await db
        .insertInto('flags')
        .values({
          ...unitKey(event),
          indicator_id: event.data.indicatorId,
          flagged_by: event.meta.actor,
          flagged_at: event.meta.at,
        })
        .execute();
    },
    IndicatorUnflagged: async (db, event) => {
      await db
        .deleteFrom('flags')
        .where(({ and }) => and({ ...unitKey(event), indicator_id: event.data.indicatorId }))
        .execute();
    },
  },
};
