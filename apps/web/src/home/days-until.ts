import { Temporal } from 'temporal-polyfill';

/** Whole days from the present day in a zone to a local date; negative once it has passed. */
export const daysUntil = (day: string, now: string, timeZone: string): number =>
  Temporal.Instant.from(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
