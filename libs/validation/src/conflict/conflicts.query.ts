import type { Conflict } from '@cairn/contracts/validation/http/validators.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

type Db = Kysely<ValidationTables>;

/** What one person declared, the latest tie first. */
export const findConflicts = async (db: Db, personId: string): Promise<Conflict[]> => {
  const rows = await db
    .selectFrom('conflicts')
    .leftJoin('access.conflicts as counted', (join) =>
      join.onRef('counted.person_id', '=', 'conflicts.person_id').onRef('counted.conflict_id', '=', 'conflicts.id'),
    )
    .selectAll('conflicts')
    .select('counted.counts_until')
    .where('conflicts.tenant_id', '=', programmeTenant)
    .where('conflicts.person_id', '=', personId)
    .orderBy('first_day', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    kind: row.kind,
    from: row.first_day,
    until: row.last_day,
    countsUntil: row.counts_until,
    note: row.note,
  }));
};

const FOUND = 20;

/** Organizations whose name contains the text, for somebody to name one: names alone, whoever asks. */
export const findOrganizationsByName = (db: Db, text: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('access.organizations')
    .select(['id', 'name'])
    .where('name', 'ilike', `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
    .orderBy('name')
    .orderBy('id')
    .limit(FOUND)
    .execute();

export const findOrganizationName = async (db: Db, organizationId: string): Promise<string | undefined> =>
  (await db.selectFrom('access.organizations').select('name').where('id', '=', organizationId).executeTakeFirst())
    ?.name;

export const holdsProgrammeRole = async (db: Db, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('access.programme_roles')
    .select('role')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()) !== undefined;
