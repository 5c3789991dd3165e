import type { Correction } from '@cairn/contracts/organizations/http/corrections.js';
import { type Kysely, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

type Db = Kysely<OrganizationsTables>;

const SHOWN = 500;

/** What was put right of a facility or an organization, the latest first. */
export const correctionsOf = (db: Db, tenantId: string, subjectId: string): Promise<Correction[]> =>
  db
    .selectFrom('corrections as correction')
    .leftJoin('auth.user as person', (join) => join.on(sql`person.id::text`, '=', sql.ref('correction.by_person')))
    .select([
      'correction.kind',
      'correction.at',
      sql<string>`coalesce(person.name, '')`.as('by'),
      'correction.by_person as byId',
      sql<string>`correction.holds_from::text`.as('from'),
      'correction.reason',
      'correction.changes',
    ])
    .where('correction.tenant_id', '=', tenantId)
    .where('correction.subject_id', '=', subjectId)
    .orderBy('correction.version', 'desc')
    .limit(SHOWN)
    .execute();

/** Whether others have seen something of the facility, or of any facility of the organization. */
export const hasLeftHouse = async (db: Db, tenantId: string, facilityId?: string): Promise<boolean> => {
  const reported = db.selectFrom('reported_facilities').select('facility_id').where('tenant_id', '=', tenantId);
  const found = await (facilityId === undefined ? reported : reported.where('facility_id', '=', facilityId))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
};
