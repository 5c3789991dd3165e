import { Temporal } from 'temporal-polyfill';

const [EARLIEST, LATEST] = [2000, 2200] as const;
export const withinReach = `must be an ISO 8601 duration such as P6M that leads to a day from ${EARLIEST} to ${LATEST}`;

/** Milliseconds from an instant to where a duration leads; undefined where no calendar of ours reaches. */
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
