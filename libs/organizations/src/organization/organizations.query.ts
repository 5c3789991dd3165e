import type { Organization } from '@cairn/contracts/organizations/http/organizations.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

const readable = (db: Kysely<OrganizationsTables>) =>
  db.selectFrom('organizations').select(['tenant_id as id', 'name', 'country', 'identifiers', 'version']);

export const findOrganization = (db: Kysely<OrganizationsTables>, id: string): Promise<Organization | undefined> =>
  readable(db).where('tenant_id', '=', id).executeTakeFirst();

export const everyOrganization = (db: Kysely<OrganizationsTables>): Promise<Organization[]> =>
  readable(db).orderBy('name').orderBy('tenant_id').limit(5000).execute();

export const organizationIdsOf = async (db: Kysely<OrganizationsTables>, personId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('access.memberships as membership')
    .innerJoin('access.organizations as organization', 'organization.id', 'membership.organization_id')
    .select('organization.id')
    .where('membership.person_id', '=', personId)
    .orderBy('organization.name')
    .execute();
  return rows.map(({ id }) => id);
};
