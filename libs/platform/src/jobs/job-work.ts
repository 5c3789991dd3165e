import type { Clock } from '../clock/clock.js';
import type { Timers } from '../clock/timers.js';
import type { Pool } from '../database/pool.js';
import type { Progress } from '../wakeups/watchdog.js';
import type { Queryable } from '../service/due-jobs.store.js';
import type { JobHooks } from './job-hooks.js';
import { type RunnableJob, JobRunner } from './job-runner.js';
import type { Outcome } from './outcome.js';
import type { JobQueue } from './queue.js';
import type { QueueEntry } from './queue-entry.js';
import { Reconciler } from './reconciler.js';

export type JobWorkOptions = {
  readonly service: string;
  readonly jobs: readonly RunnableJob[];
  readonly pool: Pool;
  /** Reads the due jobs of all organizations. */
  readonly dueJobs: Queryable;
  readonly queue: JobQueue;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly hooks: JobHooks;
  readonly everyMs: number;
  readonly progress?: Progress | undefined;
};

/** What a worker does with the table and the entries of its queue, for either queue. */
export type JobWork = {
  readonly runner: JobRunner;
  readonly reconciler: Reconciler;
  /** Runs what the queue delivered; never throws. */
  readonly take: (entry: QueueEntry) => Promise<void>;
};

const tried: ReadonlySet<Outcome> = new Set<Outcome>(['done', 'moved', 'failed', 'dead']);

export const concurrencyOf = (jobs: readonly RunnableJob[]): number =>
  Math.max(
    1,
    jobs.reduce((sum, job) => sum + job.concurrency, 0),
  );

export const jobWork = (options: JobWorkOptions): JobWork => {
  const { service, jobs, pool, dueJobs: on, queue, clock, timers, hooks, everyMs, progress } = options;
  const concurrency = concurrencyOf(jobs);
  const runner = new JobRunner(service, jobs, pool, clock, hooks, timers);
  const carryOut = async (entry: QueueEntry): Promise<Outcome | undefined> => {
    const outcome = await runner
      .run(entry)
      .catch((error: unknown) => hooks.problem(`The job ${entry.job} could not be taken or put away.`, error));
    reconciler.forget(entry);
    if (outcome === 'moved' || outcome === 'failed') reconciler.hint();
    return outcome ?? undefined;
  };
  let lastHandedOut = -Infinity;
  const queueIsSilent = (): boolean => runner.running === 0 && timers.now() - lastHandedOut > 2 * everyMs;
  const bypass = async (entries: readonly QueueEntry[]): Promise<void> => {
    for (let at = 0; at < entries.length && queueIsSilent(); at += concurrency) {
      await Promise.all(
        entries.slice(at, at + concurrency).map(async (entry) => {
          const outcome = await carryOut(entry);
          if (outcome && tried.has(outcome)) hooks.bypassed(entry.job);
        }),
      );
    }
  };
  const take = async (entry: QueueEntry): Promise<void> => {
    lastHandedOut = timers.now();
    await carryOut(entry);
  };
  const names = jobs.map(({ name }) => name);
  const inSets = new Set(jobs.filter((job) => job.inSets).map(({ name }) => name));
  const reconciler = new Reconciler({
    jobs: names,
    inSets,
    on,
    queue,
    clock,
    timers,
    hooks,
    everyMs,
    progress,
    bypass,
  });
  return { runner, reconciler, take };
};
