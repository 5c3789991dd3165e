import { ConcurrencyLimit } from './concurrency-limit.js';

describe('a concurrency limit', () => {
  it('lets in as many as it may, and the next when one leaves', async () => {
    const limit = new ConcurrencyLimit(2);
    const admitted: string[] = [];
    const enter = (name: string) => limit.acquire().then(() => admitted.push(name));
    await Promise.all([enter('first'), enter('second')]);
    const third = enter('third');
    await Promise.resolve();
    expect(admitted).toEqual(['first', 'second']);
    limit.release();
    await third;
    expect(admitted).toEqual(['first', 'second', 'third']);
  });

  it('refuses current and later waits when it is closed', async () => {
    const limit = new ConcurrencyLimit(1);
    await limit.acquire();
    const waiting = limit.acquire();
    limit.close();
    expect(await Promise.all([waiting, limit.acquire()])).toEqual([false, false]);
  });
});
