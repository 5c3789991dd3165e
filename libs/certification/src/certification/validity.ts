import { Temporal } from 'temporal-polyfill';

const VALID_FOR = { years: 3 };
const WINDOW_OPENS_AFTER = { years: 2 };

export type Validity = {
  /** First day of validity. */
  readonly grantedOn: string;
  /** Last day of validity. */
  readonly expiresOn: string;
  /** First day on which a re-assessment may take the certification's place. */
  readonly windowOpensOn: string;
};

/**
 * The days of a certification, as the facility's calendar shows them. 29 February becomes 28 February where there is
 * none.
 */
export const validityFrom = (decidedAt: string, timeZone: string): Validity => {
  const grantedOn = localDateOf(decidedAt, timeZone);
  const day = Temporal.PlainDate.from(grantedOn);
  return { grantedOn, expiresOn: day.add(VALID_FOR).toString(), windowOpensOn: day.add(WINDOW_OPENS_AFTER).toString() };
};

export const localDateOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The first moment of a day in a zone. */
export const startOf = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();

/** The first moment after a day in a zone. */
export const endOf = (day: string, timeZone: string): string =>
  startOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone);
