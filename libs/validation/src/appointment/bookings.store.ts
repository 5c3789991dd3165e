import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { Appointment, Slot } from '../visit/visit-events.js';
import { daysTaken } from '../visit/wall-time.js';

type Db = Kysely<ValidationTables>;

/**
 * Lets two who plan for the same people take turns, always in the same order; the exclusion constraint decides all the
 * same.
 */
export const lockValidators = async (db: Db, validators: readonly string[]): Promise<void> => {
  for (const personId of [...validators].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`bookings of ${personId}`}, 0))`.execute(db);
};

type Offered = Appointment & { readonly alternatives?: readonly Slot[] };

/** Keeps the days of every offered date for its team, in place of an earlier offer. */
export const bookProposal = async (db: Db, visitId: string, offered: Offered, timeZone: string): Promise<void> => {
  await releaseProposal(db, visitId);
  for (const validatorId of [...offered.validators].sort()) {
    for (const slot of [offered, ...(offered.alternatives ?? [])]) {
      const { from, until, firstDay, lastDay } = daysTaken(slot, timeZone);
      await sql`insert into bookings as kept (validator_id, visit_id, kind, first_day, last_day, taken)
        values (${validatorId}, ${visitId}, 'proposed', ${firstDay}, ${lastDay}, tstzrange(${from}, ${until}))
        on conflict (validator_id, visit_id, kind, first_day)
        do update set last_day = greatest(kept.last_day, excluded.last_day), taken = kept.taken + excluded.taken`.execute(
        db,
      );
    }
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
  await lockValidators(db, appointment.validators);
  await sql`update bookings set taken = tstzrange(${from}, ${until})
    where visit_id = ${visitId} and kind = 'fixed' and taken <> tstzrange(${from}, ${until})
      and not exists (select from bookings other where other.validator_id = bookings.validator_id and other.visit_id <> bookings.visit_id and other.taken && tstzrange(${from}, ${until}))`.execute(
    db,
  );
};

/** One of the offered dates is fixed now; the days of the others, and of the date before, are free again. */
export const fixBookings = async (db: Db, visitId: string, fixed: Slot, timeZone: string): Promise<void> => {
  const { from, until, firstDay, lastDay } = daysTaken(fixed, timeZone);
  await sql`delete from bookings where visit_id = ${visitId} and (kind = 'fixed' or first_day <> ${firstDay})`.execute(
    db,
  );
  await sql`update bookings set kind = 'fixed', last_day = ${lastDay}, taken = tstzrange(${from}, ${until})
    where visit_id = ${visitId}`.execute(db);
};

export const releaseBookings = async (db: Db, visitId: string): Promise<void> => {
  await db.deleteFrom('bookings').where('visit_id', '=', visitId).execute();
};

/** Gives back the days of a proposal that came to nothing. */
export const releaseProposal = async (db: Db, visitId: string): Promise<void> => {
  await db.deleteFrom('bookings').where('visit_id', '=', visitId).where('kind', '=', 'proposed').execute();
};
