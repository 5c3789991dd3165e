import type { Pool } from '@cairn/platform/database/pool.js';
import type { Programme, SimulatedPerson } from './people.js';
import type { Booking } from './simulate-visit.js';
import { Temporal } from 'temporal-polyfill';

const COLUMNS = 4;

/** Accounts without a password: nobody can sign in with them. */
export const writePeople = async (owner: Pool, people: readonly SimulatedPerson[]): Promise<void> => {
  if (people.length === 0) return;
  const rows = people.map((_, row) => `(${[1, 2, 3, 4].map((column) => `$${column + row * COLUMNS}`).join(', ')})`);
  await owner.query(
    `INSERT INTO auth."user" ("id", "name", "email", "timeZone") VALUES ${rows.join(', ')}`,
    people.flatMap(({ id, name, email, timeZone }) => [id, name, email, timeZone]),
  );
};

/**
 * Validators may be asked for visits to come. Staff have no role: what is told to whoever holds one is of use only to
 * people who can sign in.
 */
export const writeProgramme = async (
  owner: Pool,
  { scheduler, manager, secondManager, validators }: Programme,
): Promise<void> => {
  await writePeople(owner, [scheduler, manager, secondManager, ...validators]);
  for (const { id } of validators)
    await owner.query(`INSERT INTO access.programme_roles (person_id, role) VALUES ($1, 'validator')`, [id]);
};

/** The days that visits take from their validators, as the validation service keeps them. */
export const writeBooking = async (
  pool: Pool,
  { visitId, validators, kind, day, timeZone }: Booking,
): Promise<void> => {
  const first = Temporal.PlainDate.from(day);
  const [from, until] = [first, first.add({ days: 1 })].map((one) =>
    one.toZonedDateTime(timeZone).toInstant().toString(),
  );
  for (const validator of validators) {
    await pool.query(
      'INSERT INTO bookings (validator_id, visit_id, kind, first_day, last_day, taken) VALUES ($1, $2, $3, $4, $4, tstzrange($5, $6))',
      [validator, visitId, kind, day, from, until],
    );
  }
};
