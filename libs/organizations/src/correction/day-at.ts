import { Temporal } from 'temporal-polyfill';

/** The day at a place at an instant. @param timeZone IANA name */
export const dayAt = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
