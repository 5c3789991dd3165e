import { type Job as BullJob, Queue, Worker } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobHooks } from './job-hooks.js';
import { type QueueConfig, backendOf, idleSeconds } from './queue-backend.js';
import { type AddedEntry, type QueueEntry, queueEntry } from './queue-entry.js';

/** All keys of one queue share a slot of a Redis cluster. */
export const queuePrefix = '{cairn}';

const keptForNobody = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
// On PostgreSQL adding in bulk makes temporary tables, which is not worth it for a handful.
const FEW = 4;
const fewEvents = { events: { maxLen: 100 } };

/** Entries are reminders of rows: adding one twice, losing one, or getting one twice does no harm. */
export type JobQueue = {
  add(entries: readonly AddedEntry[]): Promise<void>;
  close(): Promise<void>;
};

export const openQueue = async (service: string, config: QueueConfig, hooks: JobHooks): Promise<JobQueue> => {
  const { connection, factory, end } = backendOf(config, 'add');
  const queue = new Queue(
    service,
    { connection, prefix: queuePrefix, defaultJobOptions: keptForNobody, streams: fewEvents },
    factory as never,
  );
  queue.on('error', (error) => hooks.problem('The queue cannot be reached.', error));
  await queue.waitUntilReady();
  return {
    add: async (entries) => {
      const jobs = entries.map(({ id, delayMs, entry }) => ({
        name: entry.job,
        data: entry,
        opts: { jobId: id, delay: delayMs },
      }));
      if (jobs.length > FEW) await queue.addBulk(jobs);
      else await Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)));
    },
    close: async () => {
      try {
        await queue.close();
      } finally {
        await end();
      }
    },
  };
};

export type WorkerSettings = {
  readonly concurrency: number;
  /** Milliseconds after which a worker without a sign of life counts as stalled. */
  readonly lockMs: number;
};

export type QueueWorker = {
  /** Takes no more entries; waits for running ones, up to the given time. */
  close(graceMs: number): Promise<void>;
};

export const openWorker = async (
  service: string,
  config: QueueConfig,
  { concurrency, lockMs }: WorkerSettings,
  work: (entry: QueueEntry) => Promise<void>,
  hooks: JobHooks,
): Promise<QueueWorker> => {
  const { connection, factory, end } = backendOf(config, 'work', concurrency);
  const take = async ({ data }: BullJob): Promise<void> => {
    const { success, data: entry } = queueEntry.safeParse(data);
    if (success) await work(entry);
    else
      hooks.problem(
        'An entry of the queue names no row and is dropped.',
        new Error(JSON.stringify(data).slice(0, 500)),
      );
  };
  const worker = new Worker(
    service,
    take,
    {
      connection,
      prefix: queuePrefix,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      drainDelay: idleSeconds(config),
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    },
    factory as never,
  );
  worker.on('error', (error) => hooks.problem('The worker lost the queue.', error));
  await worker.waitUntilReady();
  return {
    close: async (graceMs) => {
      if (!(await within(graceMs, worker.close()))) await within(1000, worker.disconnect());
      await end();
    },
  };
};

const within = async (ms: number, ending: Promise<unknown>): Promise<boolean> => {
  const timer = new AbortController();
  const ended = ending.then(
    () => true,
    () => true,
  );
  const tooLate = pause(ms, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([ended, tooLate]);
  timer.abort();
  return inTime;
};
