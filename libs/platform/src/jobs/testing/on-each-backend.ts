import { type Bench, type BackendName, openBench } from './bench.js';
import { redisIsThere } from './spec-redis.js';

/**
 * The same specs on Redis and on PostgreSQL. Without a Redis its half is skipped with a warning, and fails where
 * CAIRN_CI is 1.
 */
export const onEachBackend = (title: string, specs: (bench: () => Bench) => void): void => {
  for (const backend of ['Redis', 'PostgreSQL'] satisfies BackendName[]) {
    const left = backend === 'Redis' && !redisIsThere;
    if (left && process.env['CAIRN_CI'] === '1') {
      it(`${title} on Redis: there is a redis-server on PATH, or TEST_REDIS_URL names one`, () =>
        expect(redisIsThere).toBe(true));
    }
    if (left)
      process.stderr.write(`SKIPPED: ${title} on Redis, for there is no redis-server on PATH and no TEST_REDIS_URL.\n`);
    (left ? describe.skip : describe)(`${title} on ${backend}`, () => {
      let bench: Bench;
      beforeAll(async () => {
        bench = await openBench(backend);
      });
      afterAll(() => bench.close());
      specs(() => bench);
    });
  }
};
