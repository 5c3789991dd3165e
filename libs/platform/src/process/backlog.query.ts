import { under } from '../database/transaction.js';
import { endOfFeed } from '../feed/caught-up.query.js';
import { readCheckpoints } from '../feed/feed.store.js';
import { subscriptionName } from '../feed/reaction.js';
import { numberParked } from '../feed/parked.store.js';
import { waitingInOutbox } from '../feed/relay.js';
import { backlogOfJobs } from '../jobs/dead-jobs.store.js';
import type { Backlog } from '../telemetry/metrics.js';
import { workerSettings } from '../tenancy/scope.js';
import type { AnyServiceDefinition } from './prepare-database.js';
import type { Service } from '../service/service.js';

/** What waits in the tables of a service and in the feeds that it follows, as it is now. */
export const readBacklog = async (
  { name, pool, clock }: Service<unknown>,
  { reactions }: AnyServiceDefinition,
): Promise<Backlog> => {
  const worker = under(pool, workerSettings(name));
  const outbox = await waitingInOutbox(pool, name);
  const jobs = await backlogOfJobs(worker, clock.now());
  const parkedFacts = await numberParked(worker);
  const checkpoints = await readCheckpoints(pool);
  const ends = new Map<string, bigint>();
  for (const publisher of new Set(reactions.map(({ on }) => on.service)))
    ends.set(publisher, await endOfFeed(pool, publisher));
  const publishers = new Map(
    reactions.map(({ on, memory }) => [subscriptionName(on.service, memory?.name), on.service]),
  );
  const lag = [...publishers].map(([subscription, publisher]): [string, number] => [
    subscription,
    Number((ends.get(publisher) ?? 0n) - BigInt(checkpoints.get(subscription) ?? '0')),
  ]);
  return {
    outbox,
    lag: Object.fromEntries(lag),
    oldestDueSeconds: jobs.oldestSeconds,
    deadJobs: jobs.dead,
    parkedFacts,
  };
};
