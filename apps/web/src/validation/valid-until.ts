import { Temporal } from 'temporal-polyfill';

/**
 * The last day of a certificate that is granted at an instant, by the facility's calendar; null where the model version
 * states no validity.
 */
export const validUntil = (now: string, timeZone: string, validityMonths: number | undefined): string | null =>
  validityMonths === undefined
    ? null
    : Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ months: validityMonths }).toString();
