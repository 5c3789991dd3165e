import type { Organization, OrganizationsQuery } from '@cairn/contracts/organizations/http/organizations.js';
import type { Page } from '@cairn/contracts/page.js';
import { finds } from '@cairn/platform/paging/finds.query.js';
import { all, keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

const readable = (db: Kysely<OrganizationsTables>) =>
  db.selectFrom('organizations').select(['tenant_id as id', 'name', 'country', 'identifiers', 'version']);

export const findOrganization = (db: Kysely<OrganizationsTables>, id: string): Promise<Organization | undefined> =>
  readable(db).where('tenant_id', '=', id).executeTakeFirst();

/** A page of all organizations, for staff; or of those that are named. */
export const everyOrganization = (
  db: Kysely<OrganizationsTables>,
  { search, country, sort, ...page }: OrganizationsQuery,
  only?: readonly string[],
): Promise<Page<Organization>> =>
  readPage(
    readable(db).where(
      all([
        ...(search ? [finds('search', search)] : []),
        ...(country ? [sql<boolean>`country = ${country}`] : []),
        ...(only ? [sql<boolean>`tenant_id = ANY(${only}::uuid[])`] : []),
      ]),
    ),
    sort,
    keysOf(
      {
        name: [
          { by: 'search', type: 'text' },
          { by: 'tenant_id', type: 'uuid' },
        ],
      },
      sort,
    ),
    page,
  );

/** The organizations a person belongs to, which are few. */
export const organizationIdsOf = async (db: Kysely<OrganizationsTables>, personId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('access.memberships')
    .select('organization_id as id')
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ id }) => id);
};
