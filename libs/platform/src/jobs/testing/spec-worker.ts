import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../clock/clock.js';
import { cancelDueJob, dueJob } from '../../service/due-jobs.store.js';
import type { DueJob } from '../job.js';
import { type JobHooks, noHooks } from '../job-hooks.js';
import type { RunnableJob } from '../job-runner.js';
import { type JobRuntime, startJobRuntime } from '../job-runtime.js';
import type { Bench, BenchService } from './bench.js';

export const tenantId = randomUUID();

export const inSeconds = (seconds: number, from = new Date().toISOString()): string =>
  Temporal.Instant.from(from)
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString({ smallestUnit: 'millisecond' });

/** Goes with the real clock, set ahead or back, unless it is stopped. */
class MovedClock implements Clock {
  private seconds = 0;
  private stoppedAt: string | undefined;

  now(): string {
    return inSeconds(this.seconds, this.stoppedAt);
  }

  stop(): void {
    this.stoppedAt = new Date().toISOString();
  }

  move(seconds: number): void {
    this.seconds += seconds;
  }
}

/** One service with its runs on record, and workers for it. */
export class SpecWorkers {
  readonly runs: DueJob[] = [];
  readonly clock = new MovedClock();
  /** What the worker reported although the spec did not expect it. */
  readonly troubles: string[] = [];
  /** Jobs that were run without the queue, which a busy machine makes slow. */
  readonly bypassed: string[] = [];
  private readonly runtimes: JobRuntime[] = [];

  private constructor(
    private readonly bench: Bench,
    readonly service: BenchService,
  ) {}

  static async for(bench: Bench): Promise<SpecWorkers> {
    return new SpecWorkers(bench, await bench.freshService());
  }

  /** Milliseconds after which the queue takes a silent worker for dead; long, unless a spec waits for it. */
  lockMs = 30_000;
  /** Milliseconds between two rounds of the reconciler. */
  everyMs = 100;

  /** Starts a worker; `run` is what the job does after the run is on record. */
  async start(
    run: (due: DueJob) => Promise<void> = () => Promise.resolve(),
    job: Partial<RunnableJob> = {},
    hooks: Partial<JobHooks> = {},
  ): Promise<JobRuntime> {
    const recorded = (due: DueJob): Promise<void> => {
      this.runs.push(due);
      return run(due);
    };
    const runtime = await startJobRuntime({
      service: this.service.name,
      jobs: [{ name: 'calculate-score', concurrency: 5, attempts: 12, backoffSeconds: 0.1, ...job, run: recorded }],
      databaseUrl: this.service.url,
      queue: this.bench.queue,
      reading: '',
      clock: this.clock,
      hooks: {
        ...noHooks,
        bypassed: (name) => this.bypassed.push(name),
        problem: (message, error) => {
          if (!message.includes('failed at try')) this.troubles.push(`${message} ${String(error)}`);
        },
        ...hooks,
      },
      everyMs: this.everyMs,
      lockMs: this.lockMs,
    });
    this.runtimes.push(runtime);
    return runtime;
  }

  due(key: string, dueAt = this.clock.now()): Promise<void> {
    return dueJob(this.service.pool, { tenantId, job: 'calculate-score', key, dueAt });
  }

  cancel(key: string): Promise<boolean> {
    return cancelDueJob(this.service.pool, { tenantId, job: 'calculate-score', key });
  }

  async rows(): Promise<{ key: string; attempts: number; last_error: string | null; dead_at: string | null }[]> {
    const { rows } = await this.service.pool.query(
      'SELECT key, attempts, last_error, dead_at FROM due_jobs ORDER BY key',
    );
    return rows as { key: string; attempts: number; last_error: string | null; dead_at: string | null }[];
  }

  isAllDone = async (): Promise<boolean> => (await this.rows()).length === 0;

  async close(): Promise<void> {
    await Promise.all(this.runtimes.map((runtime) => runtime.close(2_000)));
    await this.service.close();
  }
}
