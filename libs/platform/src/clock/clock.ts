/**
 * Port: the only source of the present. Implementations: the system clock; one that a demo moves ahead; fixed ones of
 * specs.
 */
export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
  /** Calls the listener whenever the clock is moved; the system clock never is. */
  onMove?(listener: () => void): void;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };
