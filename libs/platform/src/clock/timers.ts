/** Port: monotonic time and timeouts, in milliseconds. For dates and due instants there is `Clock`. */
export interface Timers {
  /** Milliseconds since a fixed but unspecified moment; never goes back. */
  now(): number;
  /** Calls `then` once after `ms` milliseconds; the returned function cancels it. */
  after(ms: number, then: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
