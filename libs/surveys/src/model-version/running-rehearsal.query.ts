import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';

/** The subscription that keeps them. */
export const rehearsalsMemory = 'running-rehearsals';

/** Id of the rehearsal of a version that has not ended yet, as far as the scoring service has published. */
export const findRunningRehearsal = async (
  db: Kysely<SurveysTables>,
  model: string,
  version: string,
): Promise<string | null> => {
  const row = await db
    .selectFrom('running_rehearsals')
    .select('rehearsal_id')
    .where('tenant_id', '=', programmeTenant)
    .where('model', '=', model)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.rehearsal_id ?? null;
};
