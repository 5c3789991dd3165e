import { Temporal } from 'temporal-polyfill';

export type RetryPolicy = { readonly attempts: number; readonly backoffSeconds: number };

export const defaultRetryPolicy: RetryPolicy = { attempts: 12, backoffSeconds: 5 };

const LONGEST_SECONDS = 900;

/** The instant of the try after this one: the wait doubles with every try, up to 15 minutes. */
export const retryAfter = (attempt: number, { backoffSeconds }: RetryPolicy, now: string): string => {
  const seconds = Math.min(LONGEST_SECONDS, backoffSeconds * 2 ** Math.max(0, attempt - 1));
  return Temporal.Instant.from(now)
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString({ smallestUnit: 'millisecond' });
};
