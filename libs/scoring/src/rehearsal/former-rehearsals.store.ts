import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';

/**
 * Deletes the rehearsals of a version, in progress or ended, and returns their ids; their lines belong to the
 * organizations.
 */
export const forgetRehearsals = async (
  db: Kysely<ScoringTables>,
  model: string,
  version: string,
): Promise<string[]> => {
  const rows = await db
    .deleteFrom('rehearsals')
    .where('tenant_id', '=', programmeTenant)
    .where('model', '=', model)
    .where('version', '=', version)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
};

export const organizationsWithLines = async (
  db: Kysely<ScoringTables>,
  rehearsalId: string,
  limit: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('rehearsal_lines')
    .select('tenant_id')
    .distinct()
    .where('rehearsal_id', '=', rehearsalId)
    .limit(limit)
    .execute();
  return rows.map(({ tenant_id }) => tenant_id);
};

export const forgetLines = async (db: Kysely<ScoringTables>, tenantId: string, rehearsalId: string): Promise<void> => {
  await db
    .deleteFrom('rehearsal_lines')
    .where('tenant_id', '=', tenantId)
    .where('rehearsal_id', '=', rehearsalId)
    .execute();
};
