import { Temporal } from 'temporal-polyfill';

const MONTHS = 3;

/** First day of the quarter after that of an instant (UTC): the day of its next snapshot. */
export const nextQuarterDay = (at: string): string => {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO('UTC').toPlainDate();
  return day
    .with({ day: 1, month: day.month - ((day.month - 1) % MONTHS) })
    .add({ months: MONTHS })
    .toString();
};
