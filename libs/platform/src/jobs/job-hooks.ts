import type { Outcome } from './outcome.js';

/** Callbacks of the job runtime, for metrics and logs. */
export type JobHooks = {
  /** A run ended, `seconds` after it began. */
  ran(job: string, outcome: Outcome, seconds: number): void;
  /** The queue did not hand out a due job for a while, and it was run without the queue. */
  bypassed(job: string): void;
  /** A failure that will be tried again. */
  problem(message: string, error: unknown): void;
};

const silent = (): void => undefined;

export const noHooks: JobHooks = { ran: silent, bypassed: silent, problem: silent };
