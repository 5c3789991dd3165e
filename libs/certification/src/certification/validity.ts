import type { CertificationTerms } from '@cairn/contracts/certification/certification-terms.js';
import { Temporal } from 'temporal-polyfill';

export type Validity = {
  /** First day of validity. */
  readonly grantedOn: string;
  /** Last day of validity. */
  readonly expiresOn: string;
  /** First day on which a new grant renews the certification: its renewal window, which ends with `expiresOn`. */
  readonly windowOpensOn: string;
};

export type ValidityTerms = Pick<CertificationTerms, 'validityMonths' | 'renewalWindowMonths'>;

/**
 * The days of a certification, as the facility's calendar shows them. 29 February becomes 28 February where there is
 * none, and so on for every month that is too short.
 *
 * @param grantedOn first day of validity
 * @param endsBy a day after which the validity does not last, whatever the terms say
 */
export const validityFrom = (
  grantedOn: string,
  { validityMonths, renewalWindowMonths }: ValidityTerms,
  endsBy?: string,
): Validity => {
  const whole = Temporal.PlainDate.from(grantedOn).add({ months: validityMonths }).toString();
  const expiresOn = endsBy !== undefined && endsBy < whole ? endsBy : whole;
  const opensOn = Temporal.PlainDate.from(expiresOn).subtract({ months: renewalWindowMonths }).toString();
  return { grantedOn, expiresOn, windowOpensOn: opensOn < grantedOn ? grantedOn : opensOn };
};

export const localDateOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The first moment of a day in a zone. */
export const startOf = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();

/** The first moment after a day in a zone. */
export const endOf = (day: string, timeZone: string): string =>
  startOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone);
