import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

export type SpecRedis = { readonly url: string; stop(): Promise<void> };

/** A server of the spec's own, which it may freeze at any moment and resume. */
export type OwnRedis = SpecRedis & { freeze(): void; thaw(): void };

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const redisServer = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find(isExecutable);

export const redisIsThere = Boolean(process.env['TEST_REDIS_URL'] ?? redisServer);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = async (url: string): Promise<void> => {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
};

/** A server of its own, gone when stopped; on a free port and with the memory policy noeviction by default. */
export const startRedis = async (
  wanted: { readonly policy?: string; readonly port?: number } = {},
): Promise<OwnRedis> => {
  if (!redisServer) throw new Error('There is no redis-server on PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'cairn-spec-redis-'));
  const { policy = 'noeviction', port = await freePort() } = wanted;
  const url = `redis://127.0.0.1:${port}`;
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
    '--maxmemory-policy',
    policy,
  ];
  const child: ChildProcess = spawn(redisServer, settings, { stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; ; tries += 1) {
    try {
      await answers(url);
      break;
    } catch (error) {
      if (tries === 200) throw error;
      await pause(25);
    }
  }
  return {
    url,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    stop: async () => {
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/**
 * The Redis named by TEST_REDIS_URL, in a database that no other spec file uses at the same time; else one of its own.
 */
export const openRedis = (): Promise<SpecRedis> => {
  const shared = process.env['TEST_REDIS_URL'];
  if (!shared) return startRedis();
  const url = new URL(shared);
  url.pathname = `/${process.env['JEST_WORKER_ID'] ?? 0}`;
  return Promise.resolve({ url: url.href, stop: () => Promise.resolve() });
};
