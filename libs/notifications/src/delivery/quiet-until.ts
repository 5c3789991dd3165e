import type { QuietHours } from '@cairn/contracts/notifications/mail-timing.js';
import { Temporal } from 'temporal-polyfill';

/** The instant at which the quiet hours end in which `at` falls; null where it falls in none. */
export const quietUntil = (at: string, timeZone: string, { from, until }: QuietHours): string | null => {
  const now = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const overMidnight = until < from;
  const isQuiet = overMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return null;
  const day = overMidnight && time >= from ? now.toPlainDate().add({ days: 1 }) : now.toPlainDate();
  const end = day.toZonedDateTime({ timeZone, plainTime: until });
  return Temporal.ZonedDateTime.compare(end, now) > 0 ? end.toInstant().toString() : null;
};
