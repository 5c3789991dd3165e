import { randomUUID } from 'node:crypto';
import { eventually } from '@cairn/testing/eventually.js';
import { freshDatabase } from '@cairn/testing/fresh-database.js';
import { Redis } from 'ioredis';
import { type Pool, createPool } from '../../database/pool.js';
import { urlForRole } from '../../database/roles.js';
import { createDueJobs } from '../../service/due-jobs.tables.js';
import { prepareQueue } from '../prepare-queue.js';
import type { QueueConfig } from '../queue-backend.js';
import { openRedis } from './spec-redis.js';

export type BackendName = 'Redis' | 'PostgreSQL';

/** A database and a queue for a spec file, on one backend. */
export type Bench = {
  readonly owner: Pool;
  readonly queue: QueueConfig;
  /** A service that nobody knew before, with a schema of its own. */
  freshService(): Promise<BenchService>;
  /** Takes everything out of the queue, as a failover or an operator may. */
  wipeQueue(): Promise<void>;
  /** What the queue holds of the service: entries in whatever state. */
  entriesOf(service: string): Promise<number>;
  close(): Promise<void>;
};

export type BenchService = { readonly name: string; readonly url: string; readonly pool: Pool; close(): Promise<void> };

const secret = 'a secret for specs that is long enough';
const specRole = 'cairn_queue_of_specs';
const queueTables = [
  'job',
  'job_log',
  'job_dependency',
  'event',
  'meta',
  'metrics',
  'dedup',
  'dedup_next',
  'scheduler',
  'rate_limit',
];

export const openBench = async (backend: BackendName): Promise<Bench> => {
  const database = await freshDatabase();
  const owner = createPool(database.url, 4);
  await prepareQueue(owner, secret, specRole);
  const redis = backend === 'Redis' ? await openRedis() : undefined;
  const client = redis ? new Redis(redis.url) : undefined;
  const keysOf = async (service: string): Promise<string[]> => (client ? client.keys(`{cairn}:${service}:*`) : []);
  return {
    owner,
    queue: { redisUrl: redis?.url, postgresUrl: urlForRole(database.url, specRole, secret) },
    freshService: () => freshService(owner, database.url),
    wipeQueue: async () => {
      if (client) await client.flushdb();
      else await truncateQueue(owner);
    },
    entriesOf: async (service) => {
      if (client) return (await keysOf(service)).filter((key) => /:calculate-score\./.test(key)).length;
      const { rows } = await owner.query<{ count: string }>('SELECT count(*) FROM bullmq.job WHERE queue = $1', [
        service,
      ]);
      return Number(rows[0]?.count);
    },
    close: async () => {
      client?.disconnect();
      await redis?.stop();
      await owner.end();
      await database.drop();
    },
  };
};

/** A truncation while the queue works may be the victim that PostgreSQL picks to end a deadlock. */
const truncateQueue = async (owner: Pool): Promise<void> => {
  const truncate = () =>
    owner
      .query(`SET LOCAL lock_timeout = '100ms'; TRUNCATE ${queueTables.map((table) => `bullmq.${table}`).join(', ')}`)
      .then(() => undefined);
  await until(() =>
    truncate().then(
      () => true,
      (error: { code?: string }) =>
        ['40P01', '55P03'].includes(error.code ?? '') ? false : Promise.reject(error as Error),
    ),
  );
};

const freshService = async (owner: Pool, databaseUrl: string): Promise<BenchService> => {
  const name = `service_${randomUUID().slice(0, 8)}`;
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `-c search_path=${name}`);
  const client = await owner.connect();
  await client.query(`CREATE SCHEMA ${name}; SET search_path = ${name}; ${createDueJobs};
    CREATE TABLE starts (key text, attempt int, revision bigint, due_at timestamptz, process int);
    CREATE TABLE effects (key text PRIMARY KEY, made_by int); RESET search_path`);
  client.release();
  const pool = createPool(url.href, 4);
  return { name, url: url.href, pool, close: () => pool.end() };
};

/** Waits until the condition holds; one that never does fails the spec. */
export const until = (holds: () => Promise<boolean> | boolean): Promise<void> =>
  eventually(async () => {
    if (!(await holds())) throw new Error(`This never came about: ${holds.toString()}`);
  });
