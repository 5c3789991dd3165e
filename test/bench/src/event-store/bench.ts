import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { urlForRole } from '@cairn/platform/database/roles.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { ServiceDefinition } from '@cairn/platform/process/service-definition.js';
import {
  type LampTables,
  type WatcherTables,
  lamps,
  lampSwitched,
  watcherWith,
} from '@cairn/platform/testing/lamps.js';
import { RunningServices, scopeOf, specSecret } from '@cairn/platform/testing/running-services.js';
import { Handled } from './handled.js';

export type Pace = { readonly seconds: number; readonly rounds: number };

/** A service that publishes and one that follows it, under their limited roles on a database of their own. */
export type Bench = Pace & {
  readonly running: RunningServices;
  /** Connects as the owner; row-level security does not hold for it. */
  readonly ownerUrl: string;
  readonly roleUrl: string;
  readonly pool: Pool;
  readonly publisher: Service<LampTables>;
  readonly follower: Service<WatcherTables>;
  readonly following: ServiceDefinition<WatcherTables>;
  readonly handled: Handled;
};

export const openBench = async (pace: Pace): Promise<Bench> => {
  const handled = new Handled();
  const following = watcherWith([
    reaction<WatcherTables, typeof lampSwitched>('count', lampSwitched, () => Promise.resolve(handled.one())),
  ]);
  const running = await RunningServices.prepare(lamps, following);
  const ownerUrl = running.ownerUrl;
  const roleUrl = urlForRole(ownerUrl, 'cairn_surveys', specSecret);
  return {
    ...pace,
    running,
    ownerUrl,
    roleUrl,
    pool: createPool(roleUrl, 32),
    publisher: running.service(lamps),
    follower: running.service(following),
    following,
    handled,
  };
};

export const closeBench = async ({ running, pool }: Bench): Promise<void> => {
  await pool.end();
  await running.stop();
};

export const inRounds = async <T>({ rounds }: Pace, once: () => Promise<T>): Promise<T[]> => {
  const results: T[] = [];
  for (let round = 0; round < rounds; round += 1) results.push(await once());
  return results;
};

export const note = { on: true, note: 'a note of about the length that an answer with a short remark has in practice' };
export const data = JSON.stringify(note);
export const meta = scopeOf().meta;
export const metaText = JSON.stringify(meta);
