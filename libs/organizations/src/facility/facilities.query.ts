import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { nameKey } from '@cairn/contracts/text.js';
import { type Kysely, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

const rowsOf = (db: Kysely<OrganizationsTables>, tenantId: string) =>
  db.selectFrom('facilities').select(['id', 'profile', 'service_areas', 'version']).where('tenant_id', '=', tenantId);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

const facilityIn = ({ id, profile, service_areas: serviceAreas, version }: Row): Facility => ({
  ...profile,
  id,
  serviceAreas,
  version,
});

export const facilitiesOf = async (db: Kysely<OrganizationsTables>, tenantId: string): Promise<Facility[]> =>
  (
    await rowsOf(db, tenantId)
      .orderBy(sql`profile ->> 'name'`)
      .orderBy('id')
      .execute()
  ).map(facilityIn);

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
): Promise<boolean> =>
  (await facilitiesOf(db, tenantId)).some(
    (other) => nameKey(other.name) === nameKey(name) && other.country === country && other.timeZone === timeZone,
  );
