import { Temporal } from 'temporal-polyfill';

/** Whole days from the present day in a zone to a local date, 0 until the last of several; negative once they passed. */
export const daysUntil = (day: string, now: string, timeZone: string, until = day): number => {
  const [first, last] = [daysTo(day, now, timeZone), daysTo(until, now, timeZone)];
  return first >= 0 ? first : Math.min(0, last);
};

const daysTo = (day: string, now: string, timeZone: string): number =>
  Temporal.Instant.from(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
