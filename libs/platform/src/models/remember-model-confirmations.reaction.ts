import { modelElementsConfirmed } from '@cairn/contracts/surveys/events/model-elements-confirmed.v1.js';
import { modelConfirmationsWithdrawn } from '@cairn/contracts/surveys/events/model-confirmations-withdrawn.v1.js';
import type { Kysely } from 'kysely';
import { type Reaction, reaction } from '../feed/reaction.js';
import type { ModelConfirmationsTables } from './model-confirmations.tables.js';

/** Keep what is confirmed of model versions in the service's own `model_confirmations`. */
export const rememberModelConfirmations = <Tables extends ModelConfirmationsTables>(): readonly Reaction<Tables>[] => {
  const own = (db: Kysely<Tables>) => db as unknown as Kysely<ModelConfirmationsTables>;
  return [
    reaction<Tables, typeof modelElementsConfirmed>(
      'remember-model-elements-when-confirmed',
      modelElementsConfirmed,
      async ({ data: { model, version, elements } }, { db }) => {
        for (const { kind, id: element, statement } of elements)
          await own(db)
            .insertInto('model_confirmations')
            .values({ model, version, kind, element, statement })
            .onConflict((conflict) =>
              conflict.columns(['model', 'version', 'kind', 'element']).doUpdateSet({ statement }),
            )
            .execute();
      },
    ),
    reaction<Tables, typeof modelConfirmationsWithdrawn>(
      'forget-model-elements-when-withdrawn',
      modelConfirmationsWithdrawn,
      async ({ data: { model, version, elements } }, { db }) => {
        for (const { kind, id } of elements)
          await own(db)
            .deleteFrom('model_confirmations')
            .where('model', '=', model)
            .where('version', '=', version)
            .where('kind', '=', kind)
            .where('element', '=', id)
            .execute();
      },
    ),
  ];
};
