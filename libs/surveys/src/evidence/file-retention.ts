import { Temporal } from 'temporal-polyfill';

/**
 * When the file of evidence that is removed now is deleted: a backup in progress copies files after the database,
 * which may still name it.
 */
export const removedForGood = (at: string): string => Temporal.Instant.from(at).add({ hours: 24 }).toString();
