import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { Candidate } from '../visit/propose-date.js';
import { findWhoBelonged } from '../visit/belonged.query.js';

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

/** Those of the people who are validators, with what may keep them from a visit that takes these instants. */
export const findCandidates = async (
  db: Db,
  people: readonly string[],
  {
    visitId,
    organizationId,
    from,
    until,
  }: { readonly visitId: string; readonly organizationId: string; readonly from: string; readonly until: string },
): Promise<Candidate[]> => {
  const { rows } = await sql<Omit<Candidate, 'belonged'>>`
    select granted.person_id as "personId", coalesce(person.name, '') as name,
      exists (select from bookings where validator_id = granted.person_id and visit_id <> ${visitId} and taken && tstzrange(${from}, ${until})) as booked
    from access.programme_roles granted left join auth."user" person on person.id = granted.person_id
    where granted.role = 'validator' and granted.person_id = any(${people as string[]}) order by granted.person_id`.execute(
    db,
  );
  const belonged = await findWhoBelonged(db, organizationId, people);
  return rows.map((row) => ({ ...row, belonged: belonged.has(row.personId) }));
};
