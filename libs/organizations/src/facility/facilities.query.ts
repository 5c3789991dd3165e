import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { nameKey } from '@cairn/contracts/text.js';
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
  exceptId?: string,
): Promise<boolean> =>
  (await facilitiesOf(db, tenantId)).some(
    (other) =>
      other.id !== exceptId &&
      nameKey(other.name) === nameKey(name) &&
      other.country === country &&
      other.timeZone === timeZone,
  );
