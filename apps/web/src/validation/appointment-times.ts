import { Temporal } from 'temporal-polyfill';

export type WallTimes = { readonly startsAt: string; readonly endsAt: string };

const elsewhere = (wallTime: string, from: string, to: string): string =>
  Temporal.PlainDateTime.from(wallTime)
    .toZonedDateTime(from)
    .withTimeZone(to)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** The same times on the clock of another zone; null when both clocks agree. Wall times are `2027-03-09T09:00`. */
export const timesIn = ({ startsAt, endsAt }: WallTimes, from: string, to: string): WallTimes | null => {
  const there = { startsAt: elsewhere(startsAt, from, to), endsAt: elsewhere(endsAt, from, to) };
  return there.startsAt === startsAt && there.endsAt === endsAt ? null : there;
};

export const dayOf = (wallTime: string): string => wallTime.slice(0, 10);

/** The days from the first to the last; null while one is missing or the last comes before the first. */
export const daysOf = ({ startsAt, endsAt }: WallTimes): { readonly from: string; readonly to: string } | null => {
  const [from, to] = [dayOf(startsAt), dayOf(endsAt)];
  return from && from <= to ? { from, to } : null;
};

/** The zone of the computer the page is read on. */
export const viewerZone = (): string => Temporal.Now.timeZoneId();

/** Today's date in a zone, at an instant. */
export const dayIn = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
