import { rolesOf, urlForRole } from '../database/roles.js';
import { startChaining } from '../event-log/start-chaining.js';
import { startFeeds } from '../feed/feed-worker.js';
import { queueRole } from '../jobs/prepare-queue.js';
import { startJobs } from '../jobs/start-jobs.js';
import { startSweeping } from '../retention/sweep.js';
import type { Logger } from '../telemetry/logger.js';
import { metrics } from '../telemetry/metrics.js';
import { readBacklog } from './backlog.query.js';
import type { AnyServiceDefinition } from './prepare-database.js';
import type { Running } from '../wakeups/running.js';
import type { Service } from '../service/service.js';
import { type Watching, unwatched } from '../wakeups/watchdog.js';

/** Together with all else that has to end when the database does not answer, less than the 20 s of a drain. */
const GRACE_MS = 8_000;

export type WorkingService = { readonly service: Service<unknown>; readonly definition: AnyServiceDefinition };

/**
 * All background work of the services: relays, subscriptions, jobs and the companions of their definitions.
 * When one cannot be started, those already started are stopped.
 */
export const startWorkers = async (
  services: readonly WorkingService[],
  logger: Logger,
  watching: Watching = unwatched,
): Promise<Running> => {
  const running: Running[] = [];
  const stop = async (): Promise<void> => void (await Promise.all(running.map((worker) => worker.stop())));
  try {
    for (const working of services)
      await startWorker(working, logger, watching, (...started) => void running.push(...started));
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
};

const startWorker = async (
  { service, definition }: WorkingService,
  logger: Logger,
  watching: Watching,
  started: (...running: readonly Running[]) => void,
): Promise<void> => {
  const { config, name } = service;
  const problem = (message: string, error: unknown): void => logger.error({ err: error, service: name }, message);
  for (const start of definition.companions ?? []) started(await start(service, problem));
  const jobs = await startJobs(service, definition.jobs, {
    databaseUrl: urlForRole(config.databaseUrl, rolesOf(name).own, config.secret),
    watching,
    queue: { redisUrl: config.redisUrl, postgresUrl: urlForRole(config.databaseDirectUrl, queueRole, config.secret) },
    hooks: {
      ran: (job, outcome, seconds) =>
        metrics.jobSeconds(name, job, seconds, outcome === 'failed' || outcome === 'dead' ? 'failed' : 'done'),
      bypassed: (job) =>
        logger.warn({ service: name, job }, 'the queue did not hand out a due job; it was run without the queue'),
      problem,
    },
  });
  service.clock.onMove?.(() => jobs.hint());
  const unread = metrics.backlogOf(name, () => readBacklog(service, definition));
  started(
    startFeeds(service, definition.reactions, problem, { watching }),
    { stop: () => jobs.close(GRACE_MS) },
    { stop: () => Promise.resolve(unread()) },
    startSweeping(service.pool, name, problem),
    startChaining(service, problem),
  );
};
