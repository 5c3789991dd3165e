import { type Kysely, sql } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import type { Actor } from './staff-change.js';

type Db = Kysely<CertificationTables>;

/**
 * Whether the person belongs or ever belonged to the organization. Sign-in knows a present membership at once, the
 * memory of the feed a moment later and for good.
 */
export const findActor = async (db: Db, organizationId: string, personId: string): Promise<Actor> => {
  const { rows } = await sql`
    select from people_who_belonged where tenant_id = ${organizationId} and person_id = ${personId}
    union all select from access.memberships where organization_id = ${organizationId} and person_id = ${personId}`.execute(
    db,
  );
  return { belonged: rows.length > 0 };
};

/** Ids of the administrators of an organization. */
export const findAdmins = async (db: Db, organizationId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('access.memberships')
    .select('person_id')
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'admin')
    .execute();
  return rows.map(({ person_id }) => person_id);
};

/** Ids of the managers of the programme, but one of them. */
export const findOtherManagers = async (db: Db, personId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('access.programme_roles')
    .select('person_id')
    .where('role', '=', 'manager')
    .where('person_id', '<>', personId)
    .execute();
  return rows.map(({ person_id }) => person_id);
};
