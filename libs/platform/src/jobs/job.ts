import type { Service } from '../service/service.js';

/**
 * Slow or external work of a service. `run` is called at least once for every due row, so its effect is idempotent:
 * made once by a unique key in the transaction of the effect. Two calls for the same tenant and key never overlap. When
 * it throws, it is tried again later, and set aside as dead after `attempts` attempts; an attempt that failed because
 * the database was unavailable does not count.
 */
export type Job<Tables> = {
  /** Kebab-case, unique within its service. */
  readonly name: string;
  /** Most runs of this job at the same time in one process; 2 by default. */
  readonly concurrency?: number;
  /** Attempts before the row is set aside as dead; 12 by default, over about an hour. */
  readonly attempts?: number;
  /** Seconds before the second attempt, doubled for each further one up to 15 minutes; 5 by default. */
  readonly backoffSeconds?: number;
  /** A run takes further rows of its tenant with it, see `Transaction.takeDue`: one run of a tenant at a time. */
  readonly inSets?: boolean;
  /** Resolves when the work is done; the row is then removed, unless it was made due again. */
  readonly run: (due: DueJob, service: Service<Tables>) => Promise<void>;
};

/** A due row as the worker claimed it. */
export type DueJob = {
  /** Id of the organization. */
  readonly tenantId: string;
  /** What the work is about, unique within tenant and job: an id as a rule. */
  readonly key: string;
  /** Instant at which it became due, ISO 8601 in UTC; the same for every attempt. */
  readonly dueAt: string;
  /** Grows with every call of `Transaction.due` for the key. */
  readonly revision: number;
  /** Number of this attempt at the revision, from 1. */
  readonly attempt: number;
};
