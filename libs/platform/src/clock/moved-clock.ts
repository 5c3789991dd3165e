import { Temporal } from 'temporal-polyfill';

const [EARLIEST, LATEST] = [2000, 2200] as const;
/** Sentence that refuses a duration which `millisecondsBy` cannot follow. */
export const withinReach = `must be an ISO 8601 duration such as P6M that leads to a day from ${EARLIEST} to ${LATEST}`;

/**
 * Milliseconds from an instant (ISO 8601 in UTC) to the end of an ISO 8601 duration, by the calendar in UTC; undefined
 * for what is no duration, or leads outside the years 2000 to 2200.
 */
export const millisecondsBy = (now: string, duration: string): number | undefined => {
  const from = Temporal.Instant.from(now).toZonedDateTimeISO('UTC');
  try {
    const to = from.add(Temporal.Duration.from(duration));
    return to.year < EARLIEST || to.year > LATEST ? undefined : to.epochMilliseconds - from.epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
