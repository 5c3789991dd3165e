/**
 * How long something took, and what is to be done later: measured in milliseconds that only go forward. For what is due
 * at a date there is the clock.
 */
export interface Timers {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls `then` once after so many milliseconds; the returned function prevents it. */
  after(ms: number, then: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
