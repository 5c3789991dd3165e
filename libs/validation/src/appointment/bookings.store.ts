import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { Appointment } from '../visit/visit-events.js';
import { daysTaken } from '../visit/wall-time.js';

type Db = Kysely<ValidationTables>;

/**
 * Lets two who plan for the same people take turns, always in the same order; the exclusion constraint decides all the
 * same.
 */
export const takeTurnsOn = async (db: Db, validators: readonly string[]): Promise<void> => {
  for (const personId of [...validators].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`bookings of ${personId}`}, 0))`.execute(db);
};

/** Keeps the days of a proposed date for its team, in place of an earlier proposal. */
export const bookProposal = async (
  db: Db,
  visitId: string,
  appointment: Appointment,
  timeZone: string,
): Promise<void> => {
  const { from, until, firstDay, lastDay } = daysTaken(appointment, timeZone);
  await db.deleteFrom('bookings').where('visit_id', '=', visitId).where('kind', '=', 'proposed').execute();
  for (const validatorId of [...appointment.validators].sort()) {
    await sql`insert into bookings (validator_id, visit_id, kind, first_day, last_day, taken)
      values (${validatorId}, ${visitId}, 'proposed', ${firstDay}, ${lastDay}, tstzrange(${from}, ${until}))`.execute(
      db,
    );
  }
};

/**
 * Takes the same days anew, by the rules their zone has today; where they now run into the days of another visit, they
 * stay as they were.
 */
export const restateBookings = async (
  db: Db,
  visitId: string,
  appointment: Appointment,
  timeZone: string,
): Promise<void> => {
  const { from, until } = daysTaken(appointment, timeZone);
  await takeTurnsOn(db, appointment.validators);
  await sql`update bookings set taken = tstzrange(${from}, ${until})
    where visit_id = ${visitId} and kind = 'fixed' and taken <> tstzrange(${from}, ${until})
      and not exists (select from bookings other where other.validator_id = bookings.validator_id and other.visit_id <> bookings.visit_id and other.taken && tstzrange(${from}, ${until}))`.execute(
    db,
  );
};

/** What was proposed is fixed now; the days of the date before are free again. */
export const fixBookings = async (db: Db, visitId: string): Promise<void> => {
  await db.deleteFrom('bookings').where('visit_id', '=', visitId).where('kind', '=', 'fixed').execute();
  await db.updateTable('bookings').set({ kind: 'fixed' }).where('visit_id', '=', visitId).execute();
};

export const releaseBookings = async (db: Db, visitId: string): Promise<void> => {
  await db.deleteFrom('bookings').where('visit_id', '=', visitId).execute();
};

/** Gives back the days of a proposal that came to nothing. */
export const releaseProposal = async (db: Db, visitId: string): Promise<void> => {
  await db.deleteFrom('bookings').where('visit_id', '=', visitId).where('kind', '=', 'proposed').execute();
};
