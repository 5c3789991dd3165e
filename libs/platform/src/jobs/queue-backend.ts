import { type BackendFactory, type ConnectionOptions, createPostgresBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createPool, endWithin } from '../database/pool.js';

/** Where the queue is kept: in Redis where `redisUrl` is set, else in the schema `bullmq` of PostgreSQL. */
export type QueueConfig = {
  readonly redisUrl?: string | undefined;
  /** URL of the role `cairn_queue`; used without Redis. */
  readonly postgresUrl: string;
  /**
   * Milliseconds without an answer from Redis after which the connection counts as dead; 30,000 by default.
   */
  readonly silenceMs?: number;
};

export type QueueBackend = {
  readonly connection: ConnectionOptions;
  readonly factory: BackendFactory | undefined;
  /** Closes the connections, once queue or worker are closed. */
  readonly end: () => Promise<void>;
};

export const queueSchema = 'bullmq';

const SILENCE_MS = 30_000;
const END_WITHIN_MS = 3_000;
/** The worker keeps one connection of the pool to itself. */
const LISTENING = 1;

/**
 * Seconds for which an idle worker waits to be woken. Redis must answer before the connection counts as dead;
 * PostgreSQL notifies.
 */
export const idleSeconds = ({ redisUrl, silenceMs = SILENCE_MS }: QueueConfig): number =>
  redisUrl ? Math.min(5, silenceMs / 2_000) : 30;

export const backendOf = (
  { redisUrl, postgresUrl, silenceMs = SILENCE_MS }: QueueConfig,
  use: 'add' | 'work',
  concurrency = 1,
): QueueBackend => {
  if (redisUrl)
    return {
      connection: redisConnection(redisUrl, use, silenceMs),
      factory: undefined,
      end: () => Promise.resolve(),
    };
  const pool = createPool(postgresUrl, use === 'add' ? 2 : Math.min(4, concurrency + 1) + LISTENING, 'cairn queue', {
    types: pg.types,
  });
  return {
    connection: pool as unknown as ConnectionOptions,
    factory: createPostgresBackend as unknown as BackendFactory,
    end: () => endWithin(END_WITHIN_MS, pool.end()),
  };
};

const redisConnection = (url: string, use: 'add' | 'work', socketTimeout: number): ConnectionOptions =>
  use === 'add'
    ? { url, socketTimeout, maxRetriesPerRequest: 1, commandTimeout: Math.min(5_000, socketTimeout) }
    : { url, socketTimeout, maxRetriesPerRequest: null };

/**
 * Refuses a Redis that may evict keys, and with them jobs, when its memory is full.
 *
 * @throws Error when `maxmemory-policy` is not `noeviction`, or Redis cannot be reached
 */
export const refuseEvictingRedis = async (redisUrl: string): Promise<void> => {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: 5_000,
    commandTimeout: 5_000,
    maxRetriesPerRequest: 1,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  const { host } = new URL(redisUrl);
  try {
    await redis.connect().catch((error: unknown) => {
      throw new Error(
        `The Redis at ${host} cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    });
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (policy !== 'noeviction') {
      throw new Error(
        `The Redis at ${host} may drop jobs when its memory is full: set its maxmemory-policy to noeviction (it is ${policy ?? 'unknown'}).`,
      );
    }
  } finally {
    redis.disconnect();
  }
};
