import { Temporal } from 'temporal-polyfill';

/** RFC 9116 recommends less than a year; the process vouches for its setting as long as it runs. */
const VALID_DAYS = 180;

/**
 * The fields of `security.txt` (RFC 9116).
 *
 * @param contact a `mailto:` or `https:` URI
 * @param now instant; the file expires 180 days after its day
 */
export const securityTxt = (contact: string, publicUrl: string, now: string): string => {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').startOfDay();
  return [
    `Contact: ${contact}`,
    `Expires: ${today.add({ days: VALID_DAYS }).toInstant().toString()}`,
    'Preferred-Languages: en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
};
