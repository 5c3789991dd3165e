import type { Clock } from '../clock/clock.js';
import { type Timers, systemTimers } from '../clock/timers.js';
import type { Pool } from '../database/pool.js';
import { type Statements, under } from '../database/transaction.js';
import { isDatabaseTransient } from '../database/transient.js';
import { tenantSettings } from '../tenancy/scope.js';
import { type RetryPolicy, retryAfter } from './retry-policy.js';
import { type DueJobRow, claimJob, completeJob, failJob } from '../service/due-jobs.store.js';
import { ConcurrencyLimit } from './concurrency-limit.js';
import type { DueJob } from './job.js';
import { holdJob } from './job-lock.js';
import type { JobHooks } from './job-hooks.js';
import type { Outcome } from './outcome.js';
import type { QueueEntry } from './queue-entry.js';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 15_000;

/** A job bound to its service. */
export type RunnableJob = RetryPolicy & {
  readonly name: string;
  readonly concurrency: number;
  readonly inSets?: boolean | undefined;
  readonly run: (due: DueJob) => Promise<void>;
};

/**
 * Carries out what an entry of the queue asks for, if the row says so as well. Runs of one tenant and key never
 * overlap.
 */
export class JobRunner {
  private readonly limits: ReadonlyMap<string, ConcurrencyLimit>;
  private readonly jobs: ReadonlyMap<string, RunnableJob>;
  private readonly closing = new AbortController();
  private readonly underWay = new Set<Promise<Outcome>>();

  constructor(
    private readonly service: string,
    jobs: readonly RunnableJob[],
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly hooks: JobHooks,
    private readonly timers: Timers = systemTimers,
  ) {
    this.jobs = new Map(jobs.map((job) => [job.name, job]));
    this.limits = new Map(jobs.map(({ name, concurrency }) => [name, new ConcurrencyLimit(concurrency)]));
  }

  get running(): number {
    return this.underWay.size;
  }

  /** @throws only when the database cannot be reached; the row stays due then */
  async run(entry: QueueEntry): Promise<Outcome> {
    const [job, limit] = [this.jobs.get(entry.job), this.limits.get(entry.job)];
    if (!job || !limit) return 'stale';
    if (!(await limit.acquire())) return 'closing';
    const outcome = this.alone(job, entry);
    this.underWay.add(outcome);
    try {
      return await outcome;
    } finally {
      this.underWay.delete(outcome);
      limit.release();
    }
  }

  /** Settles when everything that runs now has ended. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  close(): void {
    this.closing.abort();
    for (const limit of this.limits.values()) limit.close();
  }

  private async alone(job: RunnableJob, entry: QueueEntry): Promise<Outcome> {
    const lock = await holdJob(this.pool, `due job ${this.service} ${entry.job} ${entry.tenantId} ${entry.key}`);
    if (!lock) return 'busy';
    try {
      return await this.claimAndRun(job, entry);
    } finally {
      await lock.release();
    }
  }

  private async claimAndRun(job: RunnableJob, entry: QueueEntry): Promise<Outcome> {
    const now = this.clock.now();
    const claimed = await claimJob(this.inTenantOf(entry), entry, now, retryAfter(entry.attempts + 1, job, now));
    if (!claimed) return 'stale';
    if (claimed.attempts > job.attempts)
      return this.fail(job, claimed, new Error(`The process ended during the last of ${job.attempts} tries.`));
    const started = performance.now();
    const outcome = await this.attempt(job, claimed);
    this.hooks.ran(job.name, outcome, (performance.now() - started) / 1000);
    return outcome;
  }

  private async attempt(job: RunnableJob, claimed: DueJobRow): Promise<Outcome> {
    const { tenantId, key, dueAt, revision, attempts } = claimed;
    try {
      await job.run({ tenantId, key, dueAt, revision, attempt: attempts });
    } catch (error) {
      this.hooks.problem(`The job ${job.name} failed at try ${attempts} of ${job.attempts}.`, error);
      return isDatabaseTransient(error) ? this.postpone(job, claimed, error) : this.fail(job, claimed, error);
    }
    return (await completeJob(this.inTenantOf(claimed), claimed)) ? 'done' : 'moved';
  }

  private inTenantOf({ tenantId }: { readonly tenantId: string }): Statements {
    return under(this.pool, tenantSettings(tenantId));
  }

  /**
   * The database was unavailable or overloaded: the attempt says nothing of the job and is not counted. Recording that
   * may fail too; it is repeated here, so that no further attempt is counted in the meantime.
   */
  private async postpone(job: RunnableJob, claimed: DueJobRow, error: unknown): Promise<Outcome> {
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(LONGEST_WAIT_MS, 2 * wait)) {
      try {
        const retryAt = retryAfter(claimed.attempts, job, this.clock.now());
        await failJob(this.inTenantOf(claimed), claimed, reasonOf(error), { retryAt, uncounted: true });
        return 'failed';
      } catch (again) {
        if (!isDatabaseTransient(again) || this.closing.signal.aborted) throw again;
        await this.pause(wait);
      }
    }
  }

  /** Ends early when the runner closes. */
  private pause(ms: number): Promise<void> {
    const { signal } = this.closing;
    return new Promise((over) => {
      const cancel = this.timers.after(ms, () => {
        signal.removeEventListener('abort', end);
        over();
      });
      const end = (): void => {
        cancel();
        over();
      };
      signal.addEventListener('abort', end, { once: true });
    });
  }

  private async fail(job: RunnableJob, claimed: DueJobRow, error: unknown): Promise<Outcome> {
    const now = this.clock.now();
    const dead = claimed.attempts >= job.attempts;
    await failJob(
      this.inTenantOf(claimed),
      claimed,
      reasonOf(error),
      dead ? { deadAt: now } : { retryAt: retryAfter(claimed.attempts, job, now) },
    );
    return dead ? 'dead' : 'failed';
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
