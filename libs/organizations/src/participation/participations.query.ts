import type {
  KnownHospital,
  ParticipationRequest,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';
import { likenessTo } from './similar-names.js';

type Db = Kysely<OrganizationsTables>;

const SHOWN = 500;
const COMPARED = 10_000;
const MOST_SIMILAR = 20;

/** Names and addresses come from sign-in once a request is decided. */
const requests = (db: Db) =>
  db
    .selectFrom('participations as request')
    .leftJoin('participation_contacts as contact', (join) =>
      join.onRef('contact.tenant_id', '=', 'request.tenant_id').onRef('contact.request_id', '=', 'request.id'),
    )
    .leftJoin('auth.user as person', 'person.id', 'request.person_id')
    .leftJoin('auth.user as decider', 'decider.id', 'request.decided_by')
    .select([
      'request.id',
      'request.hospital',
      'request.country',
      'request.place',
      sql<string>`coalesce(contact.name, person.name, '')`.as('name'),
      sql<string>`coalesce(contact.email, person.email, '')`.as('email'),
      'request.model',
      'request.status',
      'request.by_staff as byStaff',
      'request.requested_at as requestedAt',
      'request.decided_at as decidedAt',
      'decider.name as decidedBy',
      'request.reason',
      'request.organization_id as organizationId',
      'request.version',
    ])
    .where('request.tenant_id', '=', programmeTenant);

export const participationRequestsIn = (db: Db): Promise<ParticipationRequest[]> =>
  requests(db)
    .orderBy(sql`request.status <> 'open'`)
    .orderBy(sql`coalesce(request.decided_at, request.requested_at)`, 'desc')
    .orderBy('request.id')
    .limit(SHOWN)
    .execute();

export const findParticipationRequest = (db: Db, id: string): Promise<ParticipationRequest | undefined> =>
  requests(db).where('request.id', '=', id).executeTakeFirst();

/** Whom a request named, until it was decided and carried out. */
export const contactOf = (
  db: Db,
  requestId: string,
): Promise<{ readonly name: string; readonly email: string } | undefined> =>
  db
    .selectFrom('participation_contacts')
    .select(['name', 'email'])
    .where('tenant_id', '=', programmeTenant)
    .where('request_id', '=', requestId)
    .executeTakeFirst();

/** Open requests that name this address. */
export const openRequestsOf = (
  db: Db,
  email: string,
): Promise<{ readonly hospital: string; readonly country: string }[]> =>
  db
    .selectFrom('participation_contacts as contact')
    .innerJoin('participations as request', (join) =>
      join.onRef('request.tenant_id', '=', 'contact.tenant_id').onRef('request.id', '=', 'contact.request_id'),
    )
    .select(['request.hospital', 'request.country'])
    .where('contact.tenant_id', '=', programmeTenant)
    .where('contact.email', '=', email)
    .where('request.status', '=', 'open')
    .execute();

/** Every organization and facility of a country by name; to be asked under the programme's scope. */
export const hospitalsIn = async (db: Db, country: string): Promise<Omit<KnownHospital, 'same'>[]> => {
  const organizations = await db
    .selectFrom('organizations')
    .select(['tenant_id as organizationId', 'name', 'country'])
    .where('country', '=', country)
    .orderBy('tenant_id')
    .limit(COMPARED)
    .execute();
  const facilities = await db
    .selectFrom('facilities as facility')
    .innerJoin('organizations as organization', 'organization.tenant_id', 'facility.tenant_id')
    .select([
      'facility.tenant_id as organizationId',
      'organization.name as organizationName',
      'facility.id as facilityId',
      sql<string>`facility.profile ->> 'name'`.as('name'),
      sql<string>`facility.profile ->> 'country'`.as('country'),
    ])
    .where(sql`facility.profile ->> 'country'`, '=', country)
    .orderBy('facility.tenant_id')
    .orderBy('facility.id')
    .limit(COMPARED)
    .execute();
  return [
    ...facilities,
    ...organizations.map(({ organizationId, name }) => ({
      organizationId,
      organizationName: name,
      facilityId: null,
      name,
      country,
    })),
  ];
};

/** Those with a name alike, the same ones first. */
export const similarTo = (hospital: string, known: readonly Omit<KnownHospital, 'same'>[]): KnownHospital[] => {
  const likeness = likenessTo(hospital);
  const found = known.map((one) => ({ one, likeness: likeness(one.name) }));
  return (['same', 'similar'] as const)
    .flatMap((wanted) =>
      found.filter((each) => each.likeness === wanted).map(({ one }) => ({ ...one, same: wanted === 'same' })),
    )
    .slice(0, MOST_SIMILAR);
};
