import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveysTables } from '../surveys.tables.js';
import type { ModelVersionEvent } from './model-version-events.js';

/** What is confirmed now, by whom and from where; belongs to no tenant, like the versions. */
export const modelConfirmationsProjection: ServiceProjection<SurveysTables, ModelVersionEvent> = {
  name: 'model-confirmations',
  tables: [],
  on: {
    ElementsConfirmed: async (db, { meta, data: { model, version, elements, source } }) => {
      for (const { kind, id: element, statement } of elements) {
        const confirmed = {
          statement,
          source: JSON.stringify(source),
          confirmed_by: meta.actor,
          confirmed_at: meta.at,
        };
        await db
          .insertInto('model_confirmations')
          .values({ model, version, kind, element, ...confirmed })
          .onConflict((conflict) => conflict.columns(['model', 'version', 'kind', 'element']).doUpdateSet(confirmed))
          .execute();
      }
    },
    ConfirmationsWithdrawn: async (db, { data: { model, version, elements } }) => {
      for (const { kind, id } of elements)
        await db
          .deleteFrom('model_confirmations')
          .where('model', '=', model)
          .where('version', '=', version)
          .where('kind', '=', kind)
          .where('element', '=', id)
          .execute();
    },
  },
};
