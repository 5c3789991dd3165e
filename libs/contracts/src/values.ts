import { z } from 'zod';

const isIanaZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

const twoLetters = /^[A-Z]{2}$/;
const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Lower-case UUID. */
export const id = z.uuid().toLowerCase();
/** Instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** Calendar day, `2027-03-09`. */
export const localDate = z.iso.date();
/** Wall time without a zone, `2027-03-09T09:00`. */
export const wallTime = z.iso
  .datetime({ local: true, offset: false })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be like 2027-03-09T09:00');
/** IANA name, `Asia/Riyadh`. */
export const timeZone = z.string().max(64).refine(isIanaZone, 'must be an IANA time zone such as Asia/Riyadh');
/** ISO 3166-1 alpha-2, upper case. */
export const country = z
  .string()
  .regex(twoLetters, 'must be a two-letter country code')
  .refine((code) => !twoLetters.test(code) || countryNames.of(code) !== undefined, 'must be a two-letter country code');
/** One line of text for people: trimmed, 1 to `max` characters, no control or direction-override characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'must not contain control or text-direction characters');
/** Text of several lines, up to `max` characters. */
export const prose = (max: number) => z.string().trim().min(1).max(max);
/** Kebab-case name given by a maturity model. */
export const slug = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/, 'must be a name of letters, digits, dots and hyphens');

/** A version number as an entity tag counts it. */
export const version = z.int().nonnegative();

/**
 * The answer to every command that was carried out: which thing, and its version now (as the ETag of its next reading begins).
 */
export const commandResult = z.object({ id, version }).meta({ id: 'CommandResult' });
export type CommandResult = z.output<typeof commandResult>;
