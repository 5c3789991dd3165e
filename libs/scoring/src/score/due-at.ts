import { Temporal } from 'temporal-polyfill';

/** Least milliseconds between two scores of one assessment: a screen shows no more. */
const APART_MS = 100;

/**
 * When a score is to be calculated after a change: at once, or so long after the calculation before it that an
 * assessment which changes all the time takes no more than its share.
 *
 * @param calculatedAt instant of the calculation before; null for the first one. One in the future, where a
 *   clock was set back, keeps nobody waiting.
 */
export const dueAt = (now: string, calculatedAt: string | null): string => {
  if (calculatedAt === null || calculatedAt > now) return now;
  const due = Temporal.Instant.from(calculatedAt).add({ milliseconds: APART_MS });
  return Temporal.Instant.compare(due, now) > 0 ? due.toString({ smallestUnit: 'millisecond' }) : now;
};
