import { Temporal } from 'temporal-polyfill';

const MINUTES_BEFORE_RETRY = [1, 5, 15, 60, 4 * 60, 8 * 60, 12 * 60, 24 * 60] as const;
const MINUTES_AFTER_INTERRUPTION = 10;
const MINUTES_BETWEEN_LOOKS = 1;

const later = (at: string, minutes: number): string => Temporal.Instant.from(at).add({ minutes }).toString();

/** When to try again after a number of failures, about two days in all; null after the last attempt. */
export const retryAfter = (failures: number, at: string): string | null => {
  const minutes = MINUTES_BEFORE_RETRY[failures - 1];
  return minutes === undefined ? null : later(at, minutes);
};

/** When a mail that waits for a person to release it looks again whether one has. */
export const askAgainWhetherHeld = (at: string): string => later(at, MINUTES_BETWEEN_LOOKS);

/** When a mail of which nobody knows whether it arrived is sent once more. */
export const resendAfterInterruption = (at: string): string => later(at, MINUTES_AFTER_INTERRUPTION);

export const isReached = (instant: string | null, at: string): boolean =>
  instant === null || Temporal.Instant.compare(instant, at) <= 0;
