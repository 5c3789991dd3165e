import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, openBench, until } from './testing/bench.js';
import { startJobRuntime } from './job-runtime.js';
import { noHooks } from './job-hooks.js';
import { SpecWorkers } from './testing/spec-worker.js';
import { openMuteLine } from './testing/mute-line.js';
import { redisServer, startRedis } from './testing/spec-redis.js';

if (!redisServer) process.stderr.write('SKIPPED: due jobs when Redis fails, for there is no redis-server on PATH.\n');
if (!redisServer && process.env['CAIRN_CI'] === '1')
  it('has a redis-server on PATH', () => expect(redisServer).toBeDefined());

(redisServer ? describe : describe.skip)('due jobs when Redis fails', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench('PostgreSQL');
  });
  afterAll(() => bench.close());

  const start = async (redisUrl: string) => {
    const { name, url, close } = await bench.freshService();
    try {
      return await startJobRuntime({
        service: name,
        jobs: [],
        databaseUrl: url,
        queue: { ...bench.queue, redisUrl },
        clock: { now: () => new Date().toISOString() },
        hooks: noHooks,
      });
    } finally {
      await close();
    }
  };

  const workersOn = async (redisUrl: string): Promise<SpecWorkers> => {
    const workers = await SpecWorkers.for({ ...bench, queue: { ...bench.queue, redisUrl, silenceMs: 500 } });
    workers.lockMs = 1_000;
    await workers.start();
    await workers.due('before');
    await until(workers.isAllDone);
    return workers;
  };

  /** Until a due job is handed out by the queue, whatever was run without it before. */
  const carriedAgain = async (workers: SpecWorkers): Promise<void> => {
    for (let number = 0, carried = false; !carried; number += 1) {
      workers.troubles.length = 0;
      await workers.due(`after-${number}`);
      await until(workers.isAllDone);
      carried = !workers.troubles.some((trouble) => trouble.includes('kept'));
      await pause(200);
    }
  };

  it.each(['allkeys-lru', 'volatile-ttl'])('do not start on a Redis that may evict them (%s)', async (policy) => {
    const redis = await startRedis({ policy });
    await expect(start(redis.url)).rejects.toThrow(`set its maxmemory-policy to noeviction (it is ${policy})`);
    await redis.stop();
  });

  it('do not start without the Redis that is configured', async () => {
    await expect(start('redis://127.0.0.1:1')).rejects.toThrow('The Redis at 127.0.0.1:1 cannot be reached');
  });

  it('run while Redis is gone, and by Redis when it is back and empty', async () => {
    let redis = await startRedis();
    const { port } = new URL(redis.url);
    const workers = await workersOn(redis.url);
    await redis.stop();
    await workers.due('meanwhile');
    await until(workers.isAllDone);
    redis = await startRedis({ port: Number(port) });
    await carriedAgain(workers);
    expect(new Set(workers.runs.map(({ key }) => key)).size).toBe(workers.runs.length);
    await workers.close();
    await redis.stop();
  });

  it('run while Redis is frozen, and by Redis when it continues', async () => {
    const redis = await startRedis();
    const workers = await workersOn(redis.url);
    redis.freeze();
    await workers.due('meanwhile');
    await until(workers.isAllDone);
    redis.thaw();
    await carriedAgain(workers);
    expect(new Set(workers.runs.map(({ key }) => key)).size).toBe(workers.runs.length);
    await workers.close();
    await redis.stop();
  });

  it('are handed out by Redis again after its connections stayed open without answering', async () => {
    const redis = await startRedis();
    const line = await openMuteLine(redis.url);
    const workers = await workersOn(line.url);
    expect(line.mute()).toBeGreaterThan(1);
    await carriedAgain(workers);
    expect(new Set(workers.runs.map(({ key }) => key)).size).toBe(workers.runs.length);
    await workers.close();
    await line.stop();
    await redis.stop();
  });
});
