import { Temporal } from 'temporal-polyfill';

/**
 * The last day of a certificate that is granted at an instant, by the facility's calendar; null where the model version
 * states no validity. It counts from the last day of the visit, `2027-03-08`, never from a day after the decision.
 */
export const validUntil = (
  now: string,
  timeZone: string,
  validityMonths: number | undefined,
  visitEndsOn: string | undefined,
): string | null => {
  if (validityMonths === undefined) return null;
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const ended = Temporal.PlainDate.from(visitEndsOn ?? today);
  const from = Temporal.PlainDate.compare(ended, today) < 0 ? ended : today;
  return from.add({ months: validityMonths }).toString();
};
