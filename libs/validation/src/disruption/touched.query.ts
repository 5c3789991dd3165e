import { findNames } from '@cairn/platform/auth/names.query.js';
import { type Kysely, sql } from 'kysely';
import { findProfiles } from '../profile/profiles.query.js';
import type { Booking } from '../proposer/planning.js';
import type { ValidationTables } from '../validation.tables.js';

type Db = Kysely<ValidationTables>;

export type Window = { readonly countries: readonly string[]; readonly from: string; readonly to: string };

/** Visits of these countries with a date that takes a day of the window, fixed or held; the earliest first. */
export const findTouched = async (db: Db, { countries, from, to }: Window) => {
  const date = sql`coalesce(appointment, proposal)`;
  const rows = await db
    .selectFrom('visits')
    .selectAll()
    .where('status', 'in', ['proposed', 'scheduled'])
    .where('country', 'in', countries)
    .where(sql<boolean>`left(${date} ->> 'startsAt', 10) <= ${to} and left(${date} ->> 'endsAt', 10) >= ${from}`)
    .orderBy(sql`${date} ->> 'startsAt'`)
    .orderBy('id')
    .execute();
  const people = rows.flatMap(({ appointment, proposal }) => (appointment ?? proposal)?.validators ?? []);
  return { rows, names: await findNames(db, people) };
};

/** Absences, working days and other visits of all validators; what a shifted date runs into. */
export const findTimesTaken = async (db: Db) => {
  const profiles = await findProfiles(db);
  const { rows: bookings } = await sql<Booking & { personId: string; visitId: string }>`
    select validator_id as "personId", visit_id as "visitId", first_day as "firstDay", last_day as "lastDay", null as country
    from bookings order by first_day`.execute(db);
  return { profiles: new Map(profiles.map((one) => [one.personId, one])), bookings };
};

export type TimesTaken = Awaited<ReturnType<typeof findTimesTaken>>;
