import { setTimeout as pause } from 'node:timers/promises';
import type { Deployment, Layout } from '@cairn/testing/deployment.js';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { Visitor } from '../../../apps/standalone/src/demo/visitor.js';
import type { Chance } from './chance.js';
import type { MailSink } from './mail-sink.js';
import type { Servers } from './servers.js';
import type { SmallDisk } from './small-disk.js';
import type { Supervisor } from './supervisor.js';
import type { Wire } from './wire.js';

export type World = {
  readonly layout: Layout;
  readonly cairn: Deployment;
  readonly supervisor: Supervisor;
  readonly servers: Servers;
  readonly postgres: Wire;
  readonly redis: Wire | undefined;
  readonly mail: MailSink;
  readonly files: SmallDisk | undefined;
  readonly tables: SmallDisk | undefined;
  readonly manager: Visitor;
  readonly chance: Chance;
};

export type Fault = {
  /** How often it is chosen beside the others. */
  readonly weight: number;
  /** What it takes that this run may lack. */
  readonly possible?: (world: World) => boolean;
  /** How many faults it was. */
  readonly strike: (world: World) => Promise<number>;
};

const once = async (work: Promise<unknown>): Promise<1> => {
  await work;
  return 1;
};

const onDatabase = async <T>({ cairn }: World, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: cairn.databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const backends = (world: World): Promise<number[]> =>
  onDatabase(world, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    return rows.map(({ pid }) => pid);
  });

const onRedis = async (wire: Wire, work: (redis: Redis) => Promise<unknown>): Promise<void> => {
  const redis = new Redis({ host: '127.0.0.1', port: wire.target, lazyConnect: true, maxRetriesPerRequest: 1 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await work(redis);
  } finally {
    redis.disconnect();
  }
};

const suspend = async (pids: readonly number[], milliseconds: number): Promise<void> => {
  const each = (signal: NodeJS.Signals): void => {
    for (const pid of pids)
      try {
        process.kill(pid, signal);
      } catch {
        continue;
      }
  };
  each('SIGSTOP');
  await pause(milliseconds);
  each('SIGCONT');
};

const hasRedis = ({ redis }: World): boolean => redis !== undefined;
const wire = ({ redis }: World): Wire => {
  if (!redis) throw new Error('There is no Redis here.');
  return redis;
};

export const faults = {
  'a process is killed': {
    weight: 10,
    strike: ({ supervisor, cairn, chance }) => once(supervisor.kill(chance.pick(cairn.names))),
  },
  'a process is asked to end': {
    weight: 4,
    strike: ({ supervisor, cairn, chance }) => once(supervisor.drain(chance.pick(cairn.names))),
  },
  'a process stands still': {
    weight: 2,
    strike: ({ cairn, chance }) =>
      once(cairn.suspended(chance.pick(cairn.names), () => pause(chance.between(2_000, 15_000)))),
  },
  'connections are ended by PostgreSQL': {
    weight: 14,
    strike: async (world) => {
      const all = await backends(world);
      const some = all.filter(() => world.chance.next() < 0.4);
      await onDatabase(world, (client) =>
        client.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [some]),
      );
      return some.length;
    },
  },
  'a server process of PostgreSQL is killed': {
    weight: 3,
    strike: async (world) => {
      const all = await backends(world);
      if (all.length === 0) return 0;
      process.kill(world.chance.pick(all), 'SIGKILL');
      return 1;
    },
  },
  'PostgreSQL is killed': {
    weight: 3,
    strike: async ({ servers, postgres, chance }) => {
      postgres.target = await servers.restart('postgres', chance.between(0, 3_000));
      return 1;
    },
  },
  'PostgreSQL stands still': {
    weight: 2,
    strike: async (world) => {
      const all = [world.servers.pid('postgres'), ...(await backends(world))];
      return once(suspend(all, world.chance.between(1_000, 12_000)));
    },
  },
  'lines to PostgreSQL fall mute': {
    weight: 2,
    strike: async ({ postgres, chance }) => {
      postgres.mute();
      await pause(chance.between(1_000, 20_000));
      postgres.unmute();
      return 1;
    },
  },
  'lines to PostgreSQL break': {
    weight: 6,
    strike: ({ postgres }) => once(Promise.resolve(postgres.break())),
  },
  'answers to COMMIT are lost': {
    weight: 10,
    strike: async ({ postgres, chance }) => {
      const count = chance.between(1, 12);
      postgres.loseAnswers(count);
      await pause(1_000);
      return count;
    },
  },
  'the queue is wiped': {
    weight: 6,
    possible: hasRedis,
    strike: (world) => once(onRedis(wire(world), (redis) => redis.flushall())),
  },
  'Redis is killed': {
    weight: 4,
    possible: hasRedis,
    strike: async (world) => {
      wire(world).target = await world.servers.restart('redis', world.chance.between(0, 5_000));
      wire(world).break();
      return 1;
    },
  },
  'Redis stands still': {
    weight: 2,
    possible: hasRedis,
    strike: ({ servers, chance }) => once(suspend([servers.pid('redis')], chance.between(2_000, 30_000))),
  },
  'the mail server is away': {
    weight: 3,
    strike: async ({ mail, chance }) => {
      await mail.stop();
      await pause(chance.between(1_000, 8_000));
      await mail.start();
      return 1;
    },
  },
  'the disk of the evidence is full': {
    weight: 3,
    possible: ({ files }) => files !== undefined,
    strike: async ({ files, chance }) => {
      files?.fill();
      await pause(chance.between(2_000, 20_000));
      files?.free();
      return 1;
    },
  },
  'the disk of the scores is full': {
    weight: 3,
    possible: ({ tables }) => tables !== undefined,
    strike: async ({ tables, chance }) => {
      tables?.fill();
      await pause(chance.between(2_000, 20_000));
      tables?.free();
      return 1;
    },
  },
  'the clock jumps': {
    weight: 3,
    strike: ({ manager, chance }) =>
      once(
        manager.api.POST('/api/demo/clock', {
          body: { advance: chance.pick(['PT2H', 'PT1H', '-PT1H', 'P3D', 'P30D']) },
        }),
      ),
  },
} satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

export const possibleFaults = (world: World): FaultName[] =>
  (Object.keys(faults) as FaultName[]).filter((name) => {
    const { possible }: Fault = faults[name];
    return possible?.(world) ?? true;
  });

export const impossibleFaults = (world: World): FaultName[] => {
  const possible = possibleFaults(world);
  return (Object.keys(faults) as FaultName[]).filter((name) => !possible.includes(name));
};
