import { modelVersionPublished } from '@cairn/contracts/surveys/events/model-version-published.v1.js';
import type { Kysely } from 'kysely';
import { type Reaction, reaction } from '../feed/reaction.js';
import type { ModelVersionsTables } from './model-versions.tables.js';

/** Keeps a published model version in the service's own `model_versions`, for `ModelVersions.find`. */
export const rememberModelVersionWhenPublished = <Tables extends ModelVersionsTables>(): Reaction<Tables> =>
  reaction<Tables, typeof modelVersionPublished>(
    'remember-model-version-when-published',
    modelVersionPublished,
    async ({ data: { model, version, checksum, content } }, tx) => {
      const published = { status: 'published', checksum, content: JSON.stringify(content) } as const;
      await (tx.db as unknown as Kysely<ModelVersionsTables>)
        .insertInto('model_versions')
        .values({ model, version, ...published })
        .onConflict((conflict) => conflict.columns(['model', 'version']).doUpdateSet(published))
        .execute();
    },
  );
