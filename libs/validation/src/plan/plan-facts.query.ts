import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import { findProfiles } from '../profile/profiles.query.js';
import type { Booking } from '../proposer/planning.js';
import type { ValidationTables } from '../validation.tables.js';

type Db = Kysely<ValidationTables>;

export type WaitingVisit = {
  readonly visitId: string;
  readonly organizationId: string;
  readonly facilityId: string;
};

/** Load and trips are looked at so many days around the window. */
const AROUND_DAYS = 100;

/** Visits that wait for a date within the window, and what is known of all validators. Read as staff. */
export const findPlanFacts = async (db: Db, from: string, to: string) => {
  const waiting: readonly WaitingVisit[] = await db
    .selectFrom('visits')
    .select(['id as visitId', 'tenant_id as organizationId', 'facility_id as facilityId'])
    .where('status', '=', 'requested')
    .where('earliest', '<=', to)
    .where('latest', '>=', from)
    .orderBy('requested_at')
    .orderBy('id')
    .execute();
  const profiles = await findProfiles(db);
  const { rows: bookings } = await sql<Booking & { personId: string }>`
    select bookings.validator_id as "personId", bookings.first_day as "firstDay", bookings.last_day as "lastDay", visits.country
    from bookings left join visits on visits.id = bookings.visit_id
    where bookings.last_day >= ${from}::date - ${AROUND_DAYS}::int and bookings.first_day <= ${to}::date + ${AROUND_DAYS}::int
    order by bookings.first_day`.execute(db);
  const known = await db
    .selectFrom('visit_validators as team')
    .innerJoin('visits', (join) =>
      join.onRef('visits.tenant_id', '=', 'team.tenant_id').onRef('visits.id', '=', 'team.visit_id'),
    )
    .select(['visits.facility_id as facilityId', 'team.person_id as personId'])
    .distinct()
    .where('visits.status', 'in', ['concluded', 'decided'])
    .where('team.tenant_id', '<>', programmeTenant)
    .execute();
  const knows = new Map<string, Set<string>>();
  for (const { facilityId, personId } of known)
    knows.set(facilityId, (knows.get(facilityId) ?? new Set()).add(personId));
  return {
    waiting,
    of: (facilityId: string) => ({
      profiles,
      bookings,
      knowsFacility: knows.get(facilityId) ?? new Set<string>(),
    }),
  };
};
