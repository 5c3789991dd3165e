import type { Service } from '../service/service.js';

/**
 * Slow or outside work of a service. `run` gets at least one call for every due row: it makes its effect once by a
 * unique key in the transaction of the effect, never by trusting to be called once. Two calls for the same tenant and
 * key never overlap. When it throws, it is tried again later, and put aside as dead after `attempts` tries.
 */
export type Job<Tables> = {
  /** Kebab-case, unique within its service. */
  readonly name: string;
  /** Runs of this job at the same time in one process; 2 by default. */
  readonly concurrency?: number;
  /** Tries before the row is put aside as dead; 12 by default, which is about an hour. */
  readonly attempts?: number;
  /** Seconds before the second try, doubled for each further one up to 15 minutes; 5 by default. */
  readonly backoffSeconds?: number;
  /** A run takes other rows of its tenant with it, see `Transaction.takeDue`: one row of a tenant is run at a time. */
  readonly inSets?: boolean;
  readonly run: (due: DueJob, service: Service<Tables>) => Promise<void>;
};

/** One row that is due, as the worker claimed it. */
export type DueJob = {
  /** Id of the organization. */
  readonly tenantId: string;
  /** What the work is about, unique within tenant and job: an id as a rule. */
  readonly key: string;
  /** Instant at which it was to be done; stays the same when it is tried again. */
  readonly dueAt: string;
  /** Grows with every call of `due` for the key. */
  readonly revision: number;
  /** Counts tries of this revision from 1. */
  readonly attempt: number;
};
