import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import { findProfiles } from '../profile/profiles.query.js';
import type { ValidationTables } from '../validation.tables.js';
import { findWhoBelonged, findWhoIsConflicted } from '../visit/belonged.query.js';
import type { Booking, PlannedValidator } from './planning.js';

type Db = Kysely<ValidationTables>;

export type Planned = {
  readonly visitId: string;
  readonly organizationId: string;
  readonly facilityId: string;
  readonly from: string;
  readonly to: string;
  /** The day of planning, on which conflicts of interest count. */
  readonly today: string;
  readonly objected: ReadonlySet<string>;
  readonly overridden: ReadonlySet<string>;
  readonly schedulers: ReadonlySet<string>;
};

/** Load and trips are looked at so many days around the window. */
const AROUND_DAYS = 100;

/** The profiles and bookings of all validators; of the bookings of this visit nothing. Read as staff. */
export const findPlanningFacts = async (db: Db, { visitId, facilityId, from, to }: Planned) => {
  const profiles = await findProfiles(db);
  const { rows: bookings } = await sql<Booking & { personId: string }>`
    select bookings.validator_id as "personId", bookings.first_day as "firstDay", bookings.last_day as "lastDay", visits.country
    from bookings left join visits on visits.id = bookings.visit_id
    where bookings.visit_id <> ${visitId} and bookings.last_day >= ${from}::date - ${AROUND_DAYS}::int and bookings.first_day <= ${to}::date + ${AROUND_DAYS}::int
    order by bookings.first_day`.execute(db);
  const known = await db
    .selectFrom('visit_validators as team')
    .innerJoin('visits', (join) =>
      join.onRef('visits.tenant_id', '=', 'team.tenant_id').onRef('visits.id', '=', 'team.visit_id'),
    )
    .select('team.person_id')
    .distinct()
    .where('visits.facility_id', '=', facilityId)
    .where('visits.id', '<>', visitId)
    .where('visits.status', 'in', ['concluded', 'decided'])
    .where('team.tenant_id', '<>', programmeTenant)
    .execute();
  return { profiles, bookings, knowsFacility: new Set(known.map(({ person_id }) => person_id)) };
};

type Facts = Awaited<ReturnType<typeof findPlanningFacts>>;

/** The same as the proposer takes it, with what keeps people from this organization. Read under its tenant. */
export const asPlanned = async (db: Db, planned: Planned, facts: Facts): Promise<readonly PlannedValidator[]> => {
  const people = facts.profiles.map(({ personId }) => personId);
  const belonged = await findWhoBelonged(db, planned.organizationId, people);
  const conflicted = await findWhoIsConflicted(db, planned.organizationId, people, planned.today);
  const bookingsOf = new Map<string, Booking[]>(people.map((personId) => [personId, []]));
  for (const { personId, ...booking } of facts.bookings) bookingsOf.get(personId)?.push(booking);
  return facts.profiles.map(({ personId, name, profile, qualifications, mentors, inTraining, roles, absences }) => ({
    personId,
    name,
    work: profile,
    qualifications,
    mentors,
    inTraining,
    roles,
    absences,
    bookings: bookingsOf.get(personId) ?? [],
    belonged: belonged.has(personId),
    conflicted: conflicted.has(personId) && !planned.overridden.has(personId),
    objected: planned.objected.has(personId) && !planned.overridden.has(personId),
    plans: planned.schedulers.has(personId),
    knowsFacility: facts.knowsFacility.has(personId),
  }));
};
