import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const isInstant = (text: string): boolean => {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
};

/** How the values of a column are written in a cursor: as PostgreSQL prints them. */
const written = {
  text: z.string(),
  uuid: z.guid(),
  timestamptz: z.string().max(40).refine(isInstant),
  date: z.iso.date(),
  integer: z.string().regex(/^-?\d{1,9}$/),
  'double precision': z.string().regex(/^-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?$/),
} as const;

/** Column types by which a list can be ordered. */
export type KeyType = keyof typeof written;

/** Values of the sort keys of a row, as PostgreSQL prints them; null where the row has none. */
export type Place = readonly (string | null)[];

/** The opaque cursor of a place: base64url of the JSON of the order and its key values. */
export const cursorOf = (order: string, place: Place): string =>
  Buffer.from(JSON.stringify([order, ...place])).toString('base64url');

/** The place that a cursor stands for; undefined for a text that is no cursor of this order. */
export const placeOf = (
  cursor: string,
  order: string,
  keys: readonly { readonly type: KeyType; readonly nullable?: boolean }[],
): Place | undefined => {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
  if (!Array.isArray(read) || read.length !== keys.length + 1 || read[0] !== order) return undefined;
  const place = read.slice(1) as unknown[];
  const fits = keys.every(({ type, nullable = false }, i) =>
    place[i] === null ? nullable : written[type].safeParse(place[i]).success && isStorable(place[i] as string),
  );
  return fits ? (place as Place) : undefined;
};

const isStorable = (text: string): boolean => !/\u0000|\p{Surrogate}/u.test(text);
