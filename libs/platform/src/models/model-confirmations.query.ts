import type { ModelElementConfirmed } from '@cairn/contracts/surveys/model-version.js';
import type { Kysely } from 'kysely';
import type { ModelConfirmationsTables } from './model-confirmations.tables.js';

/** What of a version is confirmed by now, as far as this service knows. */
export const findModelConfirmations = <Tables extends ModelConfirmationsTables>(
  db: Kysely<Tables>,
  model: string,
  version: string,
): Promise<ModelElementConfirmed[]> =>
  (db as unknown as Kysely<ModelConfirmationsTables>)
    .selectFrom('model_confirmations')
    .select(['kind', 'element as id', 'statement'])
    .where('model', '=', model)
    .where('version', '=', version)
    .execute();
