import type { Outcome } from './outcome.js';

/** What the runtime tells its surroundings; metrics and logs are made of it. */
export type JobHooks = {
  /** A run ended, `seconds` after it began. */
  ran(job: string, outcome: Outcome, seconds: number): void;
  /** The queue did not hand out a due job for a while, and it was run without the queue. */
  bypassed(job: string): void;
  /** Something went wrong that will be tried again. */
  problem(message: string, error: unknown): void;
};

const silent = (): void => undefined;

export const noHooks: JobHooks = { ran: silent, bypassed: silent, problem: silent };
