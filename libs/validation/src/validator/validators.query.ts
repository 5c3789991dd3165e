import type { TeamRole } from '@cairn/contracts/validation/visit-rules.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { Candidate } from '../visit/propose-date.js';
import { findWhoBelonged, findWhoIsConflicted } from '../visit/belonged.query.js';

type Db = Kysely<ValidationTables>;

export type Period = { readonly from: string; readonly to: string };
export type ListedValidator = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly busy: boolean;
};

/** All validators by name; busy when booked on a day of the period, by another visit than the one being planned. */
export const findValidators = async (
  db: Db,
  period: Period | undefined,
  exceptVisitId: string | undefined,
): Promise<ListedValidator[]> => {
  const { rows } = await sql<ListedValidator>`
    select person.id as "personId", person.name, person.email,
      exists (select from bookings where validator_id = person.id and visit_id is distinct from ${exceptVisitId ?? null}::uuid
        and first_day <= ${period?.to ?? null}::date and last_day >= ${period?.from ?? null}::date) as busy
    from access.programme_roles granted join auth."user" person on person.id = granted.person_id
    where granted.role = 'validator' order by lower(person.name), person.id`.execute(db);
  return rows;
};

export type Planned = {
  readonly visitId: string;
  readonly organizationId: string;
  /** The instants that each of the offered dates takes. */
  readonly taken: readonly { readonly from: string; readonly until: string }[];
  readonly at: string;
};

/** Those of the people who are validators, with what may keep them from a visit that takes one of these times. */
export const findCandidates = async (
  db: Db,
  people: readonly string[],
  { visitId, organizationId, taken, at }: Planned,
): Promise<Candidate[]> => {
  const [from, until] = [taken.map((one) => one.from), taken.map((one) => one.until)];
  const { rows } = await sql<Omit<Candidate, 'belonged' | 'conflicted'>>`
    select granted.person_id as "personId", coalesce(person.name, '') as name,
      exists (select from bookings join unnest(${from}::timestamptz[], ${until}::timestamptz[]) as slot (begins, ends) on taken && tstzrange(slot.begins, slot.ends)
        where validator_id = granted.person_id and visit_id <> ${visitId}) as booked
    from access.programme_roles granted left join auth."user" person on person.id = granted.person_id
    where granted.role = 'validator' and granted.person_id = any(${people as string[]}) order by granted.person_id`.execute(
    db,
  );
  const belonged = await findWhoBelonged(db, organizationId, people);
  const conflicted = await findWhoIsConflicted(db, organizationId, people, at.slice(0, 10));
  return rows.map((row) => ({
    ...row,
    belonged: belonged.has(row.personId),
    conflicted: conflicted.has(row.personId),
  }));
};

/** What people are by profession; read for staff, since profiles belong to the programme. */
export const findTeamRoles = async (
  db: Db,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly TeamRole[]>> => {
  const rows = await db
    .selectFrom('validator_profiles')
    .select(['person_id', 'standing'])
    .where('tenant_id', '=', programmeTenant)
    .where('person_id', 'in', people)
    .execute();
  return new Map(rows.map(({ person_id, standing }) => [person_id, standing?.roles ?? []]));
};
