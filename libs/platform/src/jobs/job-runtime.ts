import type { Clock } from '../clock/clock.js';
import { systemTimers } from '../clock/timers.js';
import { type Pool, createPool, endWithin } from '../database/pool.js';
import { under } from '../database/transaction.js';
import type { Watching } from '../wakeups/watchdog.js';
import { workerSettings } from '../tenancy/scope.js';
import { rowsWithoutWorker } from '../service/check-jobs.js';
import { jobsInTable } from './dead-jobs.store.js';
import type { JobHooks } from './job-hooks.js';
import type { RunnableJob } from './job-runner.js';
import { concurrencyOf, jobWork } from './job-work.js';
import { openQueue, openWorker } from './queue.js';
import { type QueueConfig, refuseEvictingRedis } from './queue-backend.js';

export type JobRuntimeOptions = {
  readonly service: string;
  readonly jobs: readonly RunnableJob[];
  /** URL of the service's own role, whose search path leads to its `due_jobs`. */
  readonly databaseUrl: string;
  readonly queue: QueueConfig;
  /** Settings under which the due jobs of all organizations are read; those of the service's worker by default. */
  readonly reading?: string;
  readonly clock: Clock;
  readonly hooks: JobHooks;
  readonly watching?: Watching | undefined;
  /** Milliseconds between full comparisons of the table with the queue. */
  readonly everyMs?: number;
  /** Milliseconds without a sign of life after which the queue gives an entry of a worker to another. */
  readonly lockMs?: number;
};

export type JobRuntime = {
  /** There may be something new to do; cheap, and never needed for correctness. */
  hint(): void;
  /** Takes no more work, waits for running jobs, 20 s at most by default, and closes every connection. */
  close(graceMs?: number): Promise<void>;
};

const EVERY_MS = 5_000;
const LOCK_MS = 30_000;
const GRACE_MS = 20_000;
const SPARE_CONNECTIONS = 2;
const END_WITHIN_MS = 2_000;

/**
 * The worker side of one service: queue, worker and reconciler.
 *
 * @throws Error with a sentence when the Redis may evict or cannot be reached
 */
export const startJobRuntime = async (options: JobRuntimeOptions): Promise<JobRuntime> => {
  const { service, jobs, databaseUrl, queue: config, clock, hooks, everyMs = EVERY_MS, lockMs = LOCK_MS } = options;
  const { reading = workerSettings(service) } = options;
  if (config.redisUrl) await refuseEvictingRedis(config.redisUrl);
  const concurrency = concurrencyOf(jobs);
  const pool = createPool(databaseUrl, concurrency + SPARE_CONNECTIONS, `cairn ${service} jobs`);
  const dueJobs = under(pool, reading);
  const warning = rowsWithoutWorker(service, jobs, await jobsInTable(dueJobs).catch(endingFirst(pool)));
  if (warning) hooks.problem(warning, new Error(warning));
  const queue = await openQueue(service, config, hooks);
  const { runner, reconciler, take } = jobWork({
    service,
    jobs,
    pool,
    dueJobs,
    queue,
    clock,
    timers: systemTimers,
    hooks,
    everyMs,
    progress: options.watching?.watch(`the reconciler of ${service}`),
  });
  const worker = await openWorker(service, config, { concurrency, lockMs }, take, hooks);
  const close = async (graceMs: number): Promise<void> => {
    await reconciler.stop();
    runner.close();
    await worker.close(graceMs);
    const closed = queue.close().catch((error: unknown) => hooks.problem('The queue could not be closed.', error));
    await endWithin(END_WITHIN_MS, closed);
    const released = runner.idle().then(() => pool.end());
    if (runner.running === 0) await endWithin(END_WITHIN_MS, released);
    else released.catch(() => undefined);
  };
  let closing: Promise<void> | undefined;
  reconciler.start();
  return { hint: () => reconciler.hint(), close: (graceMs = GRACE_MS) => (closing ??= close(graceMs)) };
};

const endingFirst =
  (pool: Pool) =>
  async (error: unknown): Promise<never> => {
    await pool.end();
    throw error;
  };
