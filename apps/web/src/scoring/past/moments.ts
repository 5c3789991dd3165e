import { Temporal } from 'temporal-polyfill';

/** The last millisecond of a calendar day at the facility. */
export const endOfDay = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(timeZone)
    .toInstant()
    .subtract({ milliseconds: 1 })
    .toString({ smallestUnit: 'millisecond' });

/** The wall time at the facility, `2027-03-09T09:00`. */
export const wallTimeIn = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The calendar day at the facility, `2027-03-09`. */
export const dayIn = (instant: string, timeZone: string): string => wallTimeIn(instant, timeZone).slice(0, 10);

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** A moment as an address names it; undefined for anything else. */
export const momentIn = (value: unknown): string | undefined =>
  typeof value === 'string' && iso.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
