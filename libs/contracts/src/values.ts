import { z } from 'zod';
import { isCountry } from './countries.js';
import { canonicalEmail, emailPattern } from './email.js';
import { hasAddress } from './name.js';
import { isVisible, isWord, lineOf, proseOf } from './text.js';

const isIanaZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

const twoLetters = /^[A-Z]{2}$/;

/** Lower-case UUID. */
export const id = z.uuid().toLowerCase();
/** Instant, ISO 8601 in UTC. */
export const instant = z.iso
  .datetime()
  .refine((text) => !/\.\d{10}/.test(text), 'must have at most nine digits of a second');
/** Calendar day, `2027-03-09`. */
export const localDate = z.iso.date();
/** Wall time without a zone, `2027-03-09T09:00`. */
export const wallTime = z.iso
  .datetime({ local: true, offset: false })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be like 2027-03-09T09:00');
/** IANA name, `Asia/Riyadh`. */
export const timeZone = z.string().max(64).refine(isIanaZone, 'must be an IANA time zone such as Asia/Riyadh');
/** A country as facts carry it: two capital letters, also a code that ISO 3166 has withdrawn since. */
export const country = z.string().regex(twoLetters, 'must be a two-letter country code');
/** A country as it is entered: an entry that ISO 3166-1 has today. */
export const assignedCountry = country.refine(
  (code) => !twoLetters.test(code) || isCountry(code),
  'must be a country of ISO 3166-1, by its two-letter code',
);
/** A mail address, lower case, with its domain in ASCII whatever script it was typed in. */
export const email = z
  .string()
  .max(254, { abort: true })
  .overwrite(canonicalEmail)
  .regex(emailPattern, 'must be an e-mail address')
  .max(254)
  .meta({ format: 'email' });
/** One line of text for people, 1 to `max` characters, composed (NFC) and trimmed; control and direction-override characters are refused. */
export const line = (max: number) =>
  z
    .string()
    .max(16 * max, { abort: true })
    .regex(/^[^\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]*$/, {
      error: 'must not contain control or text-direction characters',
      abort: true,
    })
    .overwrite(lineOf)
    .min(1)
    .max(max)
    .refine((text) => text === '' || isVisible(text), 'must contain a character that can be seen');
/** The name of a person, an organization or a thing: a line with a letter or digit and without a web or mail address. */
export const name = (max: number) =>
  line(max)
    .refine((text) => text.length > max || /[\p{L}\p{N}]/u.test(text), 'must contain a letter or a digit')
    .refine((text) => text.length > max || !hasAddress(text), 'must not contain a web or mail address');
/** Text of several lines, up to `max` characters, composed (NFC) and trimmed; it may be empty. */
export const proseOrNone = (max: number) =>
  z
    .string()
    .max(16 * max, { abort: true })
    .overwrite(proseOf)
    .max(max);
/** Text of several lines, 1 to `max` characters, something of which can be seen. */
export const prose = (max: number) =>
  proseOrNone(max)
    .min(1)
    .refine((text) => text === '' || isVisible(text), 'must contain a character that can be seen');
/** A reason in at least one word, in whatever script. */
export const reason = (max: number) =>
  prose(max).refine((text) => text.length > max || isWord(text), 'must be a reason in words');
/** Kebab-case name given by a maturity model. */
export const slug = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/, 'must be a name of letters, digits, dots and hyphens');

/** A version number as an entity tag counts it. */
export const version = z.int().nonnegative();

export const commandResult = z
  .object({
    id: id.describe('Id of the resource that was changed or created.'),
    version: version.describe('Its version now; the ETag of the next read begins with it.').meta({ examples: [4] }),
  })
  .meta({ id: 'CommandResult', description: 'The command was carried out.' });
export type CommandResult = z.output<typeof commandResult>;
