import { jobsTopic } from '../wakeups/wakeups.js';
import type { Service } from '../service/service.js';
import type { Watching } from '../wakeups/watchdog.js';
import { defaultRetryPolicy } from './retry-policy.js';
import type { Job } from './job.js';
import type { JobHooks } from './job-hooks.js';
import type { RunnableJob } from './job-runner.js';
import { type JobRuntime, startJobRuntime } from './job-runtime.js';
import type { QueueConfig } from './queue-backend.js';

const USUAL_CONCURRENCY = 2;

export type StartJobsOptions = {
  /** URL of the service's own role. */
  readonly databaseUrl: string;
  readonly queue: QueueConfig;
  readonly hooks: JobHooks;
  readonly watching?: Watching | undefined;
};

/**
 * Starts the worker of a service's jobs; a process that only answers requests does not call this.
 *
 * @throws Error with a sentence when the boot must stop, see {@link startJobRuntime}
 */
export const startJobs = async <Tables>(
  service: Service<Tables>,
  jobs: readonly Job<Tables>[],
  { databaseUrl, queue, hooks, watching }: StartJobsOptions,
): Promise<JobRuntime> => {
  const runnable = jobs.map((job) => bound(job, service));
  const runtime = await startJobRuntime({
    service: service.name,
    jobs: runnable,
    databaseUrl,
    queue,
    clock: service.clock,
    hooks,
    watching,
  });
  const stopListening = service.wakeups.on(jobsTopic(service.name), () => runtime.hint());
  return {
    hint: () => runtime.hint(),
    close: (graceMs) => {
      stopListening();
      return runtime.close(graceMs);
    },
  };
};

const bound = <Tables>(
  { name, concurrency, inSets, attempts, backoffSeconds, run }: Job<Tables>,
  service: Service<Tables>,
): RunnableJob => ({
  name,
  concurrency: concurrency ?? USUAL_CONCURRENCY,
  inSets,
  attempts: attempts ?? defaultRetryPolicy.attempts,
  backoffSeconds: backoffSeconds ?? defaultRetryPolicy.backoffSeconds,
  run: (due) => run(due, service),
});
