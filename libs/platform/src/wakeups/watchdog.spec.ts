import { eventually } from '@cairn/testing/eventually.js';
import { Loop } from './loop.js';
import { Watchdog } from './watchdog.js';

describe('the watchdog', () => {
  let now: number;
  const watchdog = () => new Watchdog({ now: () => now, notReadyAfterMs: 60_000, endAfterMs: 180_000 });
  beforeEach(() => void (now = 0));

  it('is content while steps come, whether they succeed or fail', async () => {
    const watching = watchdog();
    const steps = [() => Promise.resolve(false), () => Promise.reject(new Error('refused'))];
    for (const step of steps) {
      let taken = 0;
      const loop = new Loop(
        () => ((taken += 1), step()),
        1,
        () => undefined,
        { progress: watching.watch('the relay of surveys') },
      );
      now += 100_000;
      loop.start();
      await eventually(() => Promise.resolve(expect(taken).toBeGreaterThan(1)));
      await loop.stop();
      expect(() => watching.check()).not.toThrow();
    }
  });

  it('names what has not come a step further for a minute', () => {
    const watching = watchdog();
    watching.watch('the relay of surveys');
    const other = watching.watch('the reconciler of scoring');
    now = 61_000;
    other.advanced();
    expect(() => watching.check()).toThrow('No progress of the relay of surveys for 61 seconds.');
  });

  it('is not content with one step that never ends, and ends the process once, with a sentence', async () => {
    const watching = new Watchdog({ now: () => now, notReadyAfterMs: 60_000, endAfterMs: 180_000, checkEveryMs: 1 });
    const loop = new Loop(
      () => new Promise<boolean>(() => undefined),
      1,
      () => undefined,
      { progress: watching.watch('the relay of surveys') },
    );
    loop.start();
    const sentences: string[] = [];
    watching.start((sentence) => sentences.push(sentence));
    now = 100_000;
    expect(() => watching.check()).toThrow('No progress');
    expect(sentences).toEqual([]);
    now = 181_000;
    await eventually(() => Promise.resolve(expect(sentences).not.toEqual([])));
    expect(sentences).toEqual(['No progress of the relay of surveys for 181 seconds.']);
  });
});
