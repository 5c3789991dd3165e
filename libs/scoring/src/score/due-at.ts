import { Temporal } from 'temporal-polyfill';

const DEBOUNCE_MS = 1000;
const LONGEST_WAIT_MS = 2000;

/**
 * When a score is to be calculated after a change: once answers have rested for a moment, but never longer after the
 * first of them than the longest wait; at once where somebody waits for it, after opening and submission.
 *
 * @param waitingSince instant of the first change that no calculation has seen yet
 */
export const dueAt = (now: string, waitingSince: string, atOnce: boolean): string => {
  if (atOnce) return now;
  const rested = Temporal.Instant.from(now).add({ milliseconds: DEBOUNCE_MS });
  const latest = Temporal.Instant.from(waitingSince).add({ milliseconds: LONGEST_WAIT_MS });
  return (Temporal.Instant.compare(rested, latest) <= 0 ? rested : latest).toString({ smallestUnit: 'millisecond' });
};
