import { type Timers, systemTimers } from '../clock/timers.js';
import { systemMeta } from '../tenancy/system-scope.js';
import type { FeedRow } from './feed.store.js';
import { type Reaction, subscriptionName } from './reaction.js';
import { Loop } from '../wakeups/loop.js';
import { relayBatch, relayOutbox } from './relay.js';
import { SharedPages } from './shared-pages.js';
import { Subscription } from './subscription.js';
import { type Wakeups, feedTopic, outboxTopic } from '../wakeups/wakeups.js';
import type { Running } from '../wakeups/running.js';
import { type Watching, unwatched } from '../wakeups/watchdog.js';
import type { Service } from '../service/service.js';

const POLL_MS = 500;
/** What no hint announced is found within 32 s. */
const LONGEST_IDLE = 64;

export type FeedSurroundings = { readonly watching?: Watching; readonly timers?: Timers };

/** Runs a service's relay and its subscriptions to other services' feeds until stopped. */
export const startFeeds = <Tables>(
  service: Service<Tables>,
  reactions: readonly Reaction<Tables>[],
  problem: (message: string, error: unknown) => void,
  { watching = unwatched, timers = systemTimers }: FeedSurroundings = {},
): Running => {
  const { pool, wakeups } = service;
  const relay = new Loop(
    async () => {
      const moved = await relayOutbox(pool, service.name);
      if (moved > 0) wakeups.notify(feedTopic(service.name));
      return moved === relayBatch;
    },
    POLL_MS,
    (error) => problem(`The relay of ${service.name} failed and tries again.`, error),
    { progress: watching.watch(`the relay of ${service.name}`), timers, longestIdle: LONGEST_IDLE },
  );
  const followed = followedBy(reactions).map(({ publisher, memory, reactions }) => {
    const progress = watching.watch(
      `the follower of ${[publisher, memory].filter(Boolean).join(' ')} in ${service.name}`,
    );
    const subscriber = { ...subscriberOf(service, problem), advanced: () => loop.advanced() };
    const subscription = new Subscription<Tables>(subscriber, publisher, reactions, memory);
    const loop: Loop = new Loop(
      () => subscription.step(),
      POLL_MS,
      (error) =>
        problem(`${service.name} could not take an event from the feed of ${publisher} and tries again.`, error),
      { progress, timers, longestIdle: LONGEST_IDLE },
    );
    return { loop, unhook: wakeups.on(feedTopic(publisher), () => loop.hint()) };
  });
  const unhookRelay = wakeups.on(outboxTopic(service.name), () => relay.hint());
  for (const { loop } of [{ loop: relay }, ...followed]) loop.start();
  return {
    stop: async () => {
      unhookRelay();
      for (const { unhook } of followed) unhook();
      await Promise.all([relay, ...followed.map(({ loop }) => loop)].map((loop) => loop.stop()));
    },
  };
};

const shared = new WeakMap<Wakeups, SharedPages>();

/** One for all services of a process, which share its hints. */
const pagesOf = (wakeups: Wakeups): SharedPages => {
  const pages = shared.get(wakeups) ?? new SharedPages();
  shared.set(wakeups, pages);
  return pages;
};

export const subscriberOf = <Tables>(service: Service<Tables>, problem: (message: string, error: unknown) => void) => ({
  name: service.name,
  pool: service.pool,
  pages: pagesOf(service.wakeups),
  inTenantsOf: (
    rows: readonly FeedRow[],
    catchingUp: boolean,
    work: Parameters<Service<Tables>['inTenants']>[1],
  ): Promise<void> =>
    service.inTenants(
      rows.map(({ tenantId, eventId }) => ({ tenantId, meta: systemMeta(service.clock, eventId), catchingUp })),
      work,
    ),
  problem,
});

type Followed<Tables> = {
  readonly publisher: string;
  readonly memory: string | undefined;
  readonly reactions: readonly Reaction<Tables>[];
};

/** One subscription for each publisher, and one more for each memory of it. */
const followedBy = <Tables>(reactions: readonly Reaction<Tables>[]): Followed<Tables>[] => {
  const followed = new Map<string, Followed<Tables>>();
  for (const reaction of reactions) {
    const { on, memory } = reaction;
    const key = subscriptionName(on.service, memory?.name);
    followed.set(key, {
      publisher: on.service,
      memory: memory?.name,
      reactions: [...(followed.get(key)?.reactions ?? []), reaction],
    });
  }
  return [...followed.values()];
};
