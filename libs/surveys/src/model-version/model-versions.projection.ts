import type { ModelContent } from '@cairn/contracts/surveys/model-version.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveysTables } from '../surveys.tables.js';
import type { ModelVersionEvent } from './model-version-events.js';
import { publishedContent } from './published-content.js';

/**
 * What was submitted, published and retired at run time. The table belongs to no tenant: a rebuild writes over its rows
 * and empties nothing.
 */
export const modelVersionsProjection: ServiceProjection<SurveysTables, ModelVersionEvent> = {
  name: 'model-versions',
  tables: [],
  on: {
    ModelVersionSubmitted: async (db, { version: revision, meta, data: { model, version, checksum, content } }) => {
      const draft = {
        status: 'draft',
        checksum,
        content: JSON.stringify(content),
        submitted_at: meta.at,
        published_at: null,
        retired_at: null,
        publication: null,
        revision,
      } as const;
      await db
        .insertInto('model_versions')
        .values({ model, version, ...draft })
        .onConflict((conflict) => conflict.columns(['model', 'version']).doUpdateSet(draft))
        .execute();
    },
    ModelVersionPublished: async (db, { version: revision, meta, data }) => {
      const { model, version, effectiveFrom, former, formerUntil, mapping, correction } = data;
      const { content } = await db
        .selectFrom('model_versions')
        .select('content')
        .where('model', '=', model)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      await db
        .updateTable('model_versions')
        .set({
          status: 'published',
          content: JSON.stringify(publishedContent(content as ModelContent, data)),
          published_at: meta.at,
          publication: JSON.stringify({
            effectiveFrom,
            former,
            formerUntil,
            mapping,
            correction: correction?.reason ?? null,
          }),
          revision,
        })
        .where('model', '=', model)
        .where('version', '=', version)
        .execute();
    },
    ModelVersionRetired: async (db, { version: revision, meta, data: { model, version } }) => {
      const retired = { status: 'retired', retired_at: meta.at, revision } as const;
      await db
        .insertInto('model_versions')
        .values({
          model,
          version,
          ...retired,
          checksum: '',
          content: 'null',
          submitted_at: null,
          published_at: null,
          publication: null,
        })
        .onConflict((conflict) => conflict.columns(['model', 'version']).doUpdateSet(retired))
        .execute();
    },
  },
};
