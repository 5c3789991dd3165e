import { EventEmitter } from 'node:events';
import { Rejection } from '@cairn/event-sourcing';
import type { Config } from '../../config/config.js';
import { under } from '../../database/transaction.js';
import { startFeeds } from '../../feed/feed-worker.js';
import { reaction } from '../../feed/reaction.js';
import type { Wakeups } from '../../wakeups/wakeups.js';
import { jobsTopic } from '../../wakeups/wakeups.js';
import type { RunnableJob } from '../../jobs/job-runner.js';
import { jobWork } from '../../jobs/job-work.js';
import { noHooks } from '../../jobs/job-hooks.js';
import { Service } from '../../service/service.js';
import type { ServiceRecord } from '../../service/service-record.js';
import type { Running } from '../../wakeups/running.js';
import { workerSettings } from '../../tenancy/scope.js';
import { systemScope } from '../../tenancy/system-scope.js';
import { type LampTables, type WatcherTables, lamp, lampSwitched } from '../lamps.js';
import type { MemoryDatabase } from './memory-database.js';
import { type Locks, SimulatedPool } from './simulated-pool.js';
import type { SimulatedQueue } from './simulated-queue.js';
import type { World } from './world.js';

const job = { name: 'dust-the-lamp' };
const publisher: ServiceRecord<LampTables> = { name: 'surveys', streams: [lamp], projections: [], jobs: [] };
const follower: ServiceRecord<WatcherTables> = { name: 'scoring', streams: [], projections: [], jobs: [job] };

const EVERY_MS = 1_000;

/** What all processes of a run share. */
export type Shared = {
  readonly world: World;
  readonly database: MemoryDatabase;
  readonly locks: Locks;
  readonly queue: SimulatedQueue;
  readonly processes: Set<SimulatedProcess>;
  /** Runs of a job that are under way, by key. */
  readonly underWay: Map<string, SimulatedProcess>;
  /** Whether poisonous facts can be processed by now. */
  digestible: boolean;
  /** What must never happen and did. */
  readonly violations: string[];
};

const remember = (digestible: () => boolean) =>
  reaction<WatcherTables, typeof lampSwitched>('remember-lamp-when-switched', lampSwitched, async (fact, tx) => {
    if (fact.data.note.includes('refused')) throw new Rejection('not-of-interest');
    if (fact.data.note.includes('poison') && !digestible()) throw new Error('cannot be digested');
    await tx.client.query({ name: 'keep-seen', text: '', values: [fact.id, fact.data.note, fact.data.times] });
    await tx.due(job, fact.id, tx.meta.at);
  });

/** One process with a publisher and a follower: commands, relay, subscription and jobs, as in production. */
export class SimulatedProcess {
  readonly publisher: Service<LampTables>;
  readonly follower: Service<WatcherTables>;
  private readonly pool: SimulatedPool;
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly working: Running[];
  private alive = true;

  constructor(private readonly shared: Shared) {
    const { world, database, locks, queue, processes } = shared;
    this.pool = new SimulatedPool(world, database, locks);
    const wakeups = {
      on: (topic: string, listener: () => void) => {
        this.emitter.on(topic, listener);
        return () => this.emitter.off(topic, listener);
      },
      notify: (topic: string) => this.hint(topic),
    } as unknown as Wakeups;
    const service = <Tables>(record: ServiceRecord<Tables>) =>
      new Service<Tables>(record, this.pool.asPool(), world, wakeups, {} as Config);
    [this.publisher, this.follower] = [service(publisher), service(follower)];
    processes.add(this);
    const ignore = (): void => undefined;
    const surroundings = { timers: world.time };
    const feeds = [
      startFeeds(this.publisher, [], ignore, surroundings),
      startFeeds(this.follower, [remember(() => shared.digestible)], ignore, surroundings),
    ];
    const { runner, reconciler, take } = jobWork({
      service: follower.name,
      jobs: [this.dusting()],
      pool: this.pool.asPool(),
      dueJobs: under(this.pool.asPool(), workerSettings(follower.name)),
      queue: queue.asJobQueue(),
      clock: world,
      timers: world.time,
      hooks: noHooks,
      everyMs: EVERY_MS,
    });
    queue.workedBy({ isAlive: () => this.alive, take });
    this.emitter.on(jobsTopic(follower.name), () => reconciler.hint());
    reconciler.start();
    this.working = [
      ...feeds,
      {
        stop: async () => {
          await reconciler.stop();
          runner.close();
          await runner.idle();
        },
      },
    ];
  }

  /** Killed at whatever it is doing, without cleaning up. */
  kill(): void {
    this.alive = false;
    this.shared.processes.delete(this);
    this.pool.kill();
    this.emitter.removeAllListeners();
    for (const [key, process] of this.shared.underWay) if (process === this) this.shared.underWay.delete(key);
  }

  get isAlive(): boolean {
    return this.alive;
  }

  async stop(): Promise<void> {
    await Promise.all(this.working.map((one) => one.stop()));
    this.kill();
  }

  hear(topic: string): void {
    if (this.alive) this.emitter.emit(topic);
  }

  private hint(topic: string): void {
    const { world, processes } = this.shared;
    this.hear(topic);
    for (const other of processes)
      if (other !== this && !world.strikes('lost hint'))
        world.time.after(world.latency() + 10, () => other.hear(topic));
  }

  private dusting(): RunnableJob {
    const { underWay, violations, world } = this.shared;
    return {
      ...job,
      concurrency: 3,
      attempts: 12,
      backoffSeconds: 2,
      run: async ({ tenantId, key, attempt }) => {
        if (!this.alive) return;
        if (underWay.has(key)) violations.push(`two runs of the job for ${key} overlap`);
        underWay.set(key, this);
        try {
          await world.passes(world.chance.between(0, 60));
          if (attempt === 1 && world.chance.happens(0.1)) throw new Error('the duster is away');
          await this.follower.inTenant(systemScope(tenantId, world, key), async (tx) => {
            await tx.client.query({ name: 'keep-effect', text: '', values: [key] });
          });
        } finally {
          if (underWay.get(key) === this) underWay.delete(key);
        }
      },
    };
  }
}
