import type { FacilitiesQuery, Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { Page } from '@cairn/contracts/page.js';
import { nameKey } from '@cairn/contracts/text.js';
import { finds } from '@cairn/platform/paging/finds.query.js';
import { type Orders, all, keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

const rowsOf = (db: Kysely<OrganizationsTables>, tenantId: string) =>
  db
    .selectFrom('facilities')
    .leftJoin('reported_facilities as reported', (join) =>
      join.onRef('reported.tenant_id', '=', 'facilities.tenant_id').onRef('reported.facility_id', '=', 'facilities.id'),
    )
    .select(['id', 'profile', 'service_areas', 'archived', 'version', 'reported.facility_id as reported'])
    .where('facilities.tenant_id', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

const facilityIn = ({ id, profile, service_areas: serviceAreas, archived, version, reported }: Row): Facility => ({
  ...profile,
  id,
  serviceAreas,
  archived,
  reasonAsked: reported !== null,
  version,
});

const orders = {
  name: [
    { by: 'search', type: 'text' },
    { by: 'id', type: 'uuid' },
  ],
  type: [
    { by: sql`(profile ->> 'type') COLLATE "C"`, type: 'text' },
    { by: 'search', type: 'text' },
    { by: 'id', type: 'uuid' },
  ],
  country: [
    { by: sql`(profile ->> 'country') COLLATE "C"`, type: 'text' },
    { by: 'search', type: 'text' },
    { by: 'id', type: 'uuid' },
  ],
} satisfies Orders<'name' | 'type' | 'country'>;

/** A page of the facilities of one organization. */
export const facilitiesOf = async (
  db: Kysely<OrganizationsTables>,
  tenantId: string,
  { search, country, sort, ...asked }: FacilitiesQuery,
): Promise<Page<Facility>> => {
  const { items, ...page } = await readPage(
    rowsOf(db, tenantId).where(
      all([
        ...(search ? [finds('search', search)] : []),
        ...(country ? [sql<boolean>`profile ->> 'country' = ${country}`] : []),
      ]),
    ),
    sort,
    keysOf(orders, sort),
    asked,
  );
  return { ...page, items: items.map(facilityIn) };
};

export const findFacility = async (
  db: Kysely<OrganizationsTables>,
  tenantId: string,
  id: string,
): Promise<Facility | undefined> => {
  const row = await rowsOf(db, tenantId).where('id', '=', id).executeTakeFirst();
  return row && facilityIn(row);
};

/** Whether another facility of the organization has this name, as people read names, in the same country and time zone. */
export const isFacilityNameTaken = async (
  db: Kysely<OrganizationsTables>,
  tenantId: string,
  { name, country, timeZone }: Pick<Facility, 'name' | 'country' | 'timeZone'>,
  exceptId?: string,
): Promise<boolean> =>
  (await rowsOf(db, tenantId).execute())
    .map(facilityIn)
    .some(
      (other) =>
        other.id !== exceptId &&
        nameKey(other.name) === nameKey(name) &&
        other.country === country &&
        other.timeZone === timeZone,
    );
