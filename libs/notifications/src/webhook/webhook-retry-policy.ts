import { Temporal } from 'temporal-polyfill';

/** Waits after the first failure, the second and so on: those of Standard Webhooks, over three days together. */
const waits = ['PT5S', 'PT5M', 'PT30M', 'PT2H', 'PT5H', 'PT10H', 'PT14H', 'PT20H', 'PT24H'].map((wait) =>
  Temporal.Duration.from(wait),
);

/** When to try again after so many failures in a row; null when it is given up. */
export const nextTryAfter = (failures: number, now: string): string | null => {
  const wait = waits[failures - 1];
  return wait ? Temporal.Instant.from(now).add(wait).toString() : null;
};
