/** The only source of the present. A demo can move it ahead; specs pass a fixed one. */
export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** Calls the listener when the clock was moved; the real one never is. */
  onMove?(listener: () => void): void;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };
