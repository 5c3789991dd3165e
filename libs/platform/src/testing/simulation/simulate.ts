import { Rejection } from '@cairn/event-sourcing';
import { under } from '../../database/transaction.js';
import { askForRetry } from '../../feed/parked.store.js';
import { programmeTenant } from '../../tenancy/programme.js';
import { type Scope, tenantSettings } from '../../tenancy/scope.js';
import { lamp } from '../lamps.js';
import { Chance } from './chance.js';
import { MemoryDatabase } from './memory-database.js';
import { type Acknowledged, broken } from './rules.js';
import { Locks } from './simulated-pool.js';
import { type Shared, SimulatedProcess } from './simulated-process.js';
import { SimulatedQueue } from './simulated-queue.js';
import { VirtualTime } from './virtual-time.js';
import { World } from './world.js';

/** A single process has no other that completes what it leaves undone. */
const processesOf = (seed: number): number => (seed % 3 === 0 ? 1 : 2);
const GIVERS = 4;
const TROUBLED_MS = 3_500;
/** Work that has not ended so long after the last fault never will. */
const TIMEOUT_MS = 600_000;

/** Others may depend on the programme's facts, so they keep their place among all. */
const tenants = [
  programmeTenant,
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
] as const;

export type Simulated = {
  readonly seed: number;
  /** Rules that did not hold; none as a rule. */
  readonly broken: readonly string[];
  /** Injected faults in their order; the same for the same seed. */
  readonly notes: readonly string[];
  readonly facts: number;
  readonly acknowledged: number;
};

/**
 * Runs commands, relay, subscription, reconciler and jobs of two processes on a database in memory. Time, latencies,
 * crashes, cut connections, lost answers, hints and queue entries follow from the seed. When all work
 * has ended, every fact must have been kept, published and processed once and in order, and had its effect once.
 */
export const simulate = async (seed: number): Promise<Simulated> => {
  const [time, chance] = [new VirtualTime(), new Chance(seed)];
  const world = new World(time, chance);
  const shared: Shared = {
    world,
    database: new MemoryDatabase(),
    locks: new Locks(),
    queue: new SimulatedQueue(world),
    processes: new Set(),
    underWay: new Map(),
    digestible: false,
    violations: [],
  };
  const acknowledged: Acknowledged[] = [];
  for (let index = 0; index < processesOf(seed); index += 1) new SimulatedProcess(shared);
  const giving = Array.from({ length: GIVERS }, (_, giver) => giveCommands(shared, giver, acknowledged));
  let given = false;
  void Promise.all(giving).then(() => (given = true));
  troubles(shared);
  operate(shared, seed);
  await time.run(TROUBLED_MS);
  world.calmDown();
  const rested = await time.run(TROUBLED_MS + TIMEOUT_MS, () => given && isAtRest(shared, processesOf(seed)));
  const { database, violations } = shared;
  const found = broken(database, acknowledged, shared.digestible);
  let stopped = false;
  void Promise.all([...shared.processes].map((process) => process.stop())).then(() => (stopped = true));
  const ended = await time.run(time.now() + TIMEOUT_MS, () => stopped);
  return {
    seed,
    broken: [
      ...(rested ? [] : ['it never came to rest']),
      ...(ended ? [] : ['the processes did not stop']),
      ...violations,
      ...found,
    ],
    notes: world.notes,
    facts: database.feed.length,
    acknowledged: acknowledged.length,
  };
};

const giveCommands = async ({ world, processes }: Shared, giver: number, done: Acknowledged[]): Promise<void> => {
  const { chance } = world;
  for (let turn = 0; !world.isCalm; turn += 1) {
    await world.passes(chance.between(5, 300));
    const alive = [...processes];
    if (alive.length === 0) continue;
    const process = chance.pick(alive);
    const tenantId = chance.pick(tenants);
    const id = String(chance.between(1, 2));
    const kind = chance.happens(0.06) ? 'refused' : giver < 2 && turn === 5 ? 'poison' : 'plain';
    const note = `${id} ${kind} ${giver}.${turn}`;
    const scope: Scope = { tenantId, meta: { at: world.now(), actor: 'giver', requestId: note } };
    const working = process.publisher.inTenant(scope, async (tx) => {
      const { state, version } = await tx.load(lamp, id);
      const switching = { type: 'SwitchLamp', data: { on: !state.on, note } } as const;
      return tx.execute(lamp, id, switching, { ifVersion: version });
    });
    const kept = working.then(
      ({ version }) => void done.push({ stream: `${tenantId} lamp-${id}`, version, note }),
      (error: unknown) => {
        if (!(error instanceof Rejection)) world.note(`a command failed: ${String(error)}`);
      },
    );
    await Promise.race([kept, untilDead(world, process)]);
  }
};

const untilDead = async (world: World, process: SimulatedProcess): Promise<void> => {
  while (process.isAlive && !world.isCalm) await world.passes(100);
};

/** Crashes, wipes, silences and jumps of the clock, until all is calm. */
const troubles = (shared: Shared): void => {
  const { world, queue, processes } = shared;
  const { chance, time } = world;
  const crash = (): void => {
    const [process] = [...processes].slice(chance.between(0, 1));
    if (!process) return;
    world.note('a process is killed');
    process.kill();
    time.after(chance.between(20, 1_200), () => void new SimulatedProcess(shared));
  };
  const next = (): void => {
    if (world.isCalm) return;
    chance.pick([
      crash,
      crash,
      () => queue.wipe(),
      () => queue.keepToItself(chance.between(500, 8_000)),
      () => world.setClock(chance.between(-4_000, 4_000)),
    ])();
    time.after(chance.between(100, 1_500), next);
  };
  time.after(chance.between(0, 1_500), next);
};

/** Some facts can be processed later, some never; now and then a retry is requested. */
const operate = (shared: Shared, seed: number): void => {
  const { world, processes, database } = shared;
  const { chance, time } = world;
  const forEver = seed % 4 === 0;
  if (!forEver) time.after(chance.between(1_500, 4_500), () => (shared.digestible = true));
  const ask = async (): Promise<void> => {
    const [process] = processes;
    for (const tenantId of tenants)
      if (process) await askForRetry(under(process.follower.pool, tenantSettings(tenantId)), tenantId);
  };
  const next = (): void => {
    if (database.parked.size > 0)
      ask().catch((error: unknown) => world.note(`a retry could not be asked for: ${String(error)}`));
    if (!(forEver && world.isCalm)) time.after(chance.between(300, 1_500), next);
  };
  next();
};

const isAtRest = ({ database, processes, digestible }: Shared, count: number): boolean =>
  processes.size === count &&
  database.outbox.length === 0 &&
  database.due.size === 0 &&
  [...database.parked.values()].every(({ retryAsked }) => !digestible && !retryAsked) &&
  (database.checkpoints.get('surveys') ?? 0) === (database.feed.at(-1)?.position ?? 0);
