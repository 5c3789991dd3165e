import { Temporal } from 'temporal-polyfill';

/** `attempts`: how often a row is tried in all. `backoffSeconds`: wait before the second attempt. */
export type RetryPolicy = { readonly attempts: number; readonly backoffSeconds: number };

export const defaultRetryPolicy: RetryPolicy = { attempts: 12, backoffSeconds: 5 };

const LONGEST_SECONDS = 900;

/** Instant of the attempt after number `attempt` (from 1), which failed at `now`: exponential backoff, up to 15 minutes. */
export const retryAfter = (attempt: number, { backoffSeconds }: RetryPolicy, now: string): string => {
  const seconds = Math.min(LONGEST_SECONDS, backoffSeconds * 2 ** Math.max(0, attempt - 1));
  return Temporal.Instant.from(now)
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString({ smallestUnit: 'millisecond' });
};
