import { VirtualTime } from '../testing/simulation/virtual-time.js';
import { Loop } from './loop.js';

const idleMs = 500;

describe('a loop', () => {
  let time: VirtualTime;
  let steps: number[];
  let errors: unknown[];
  beforeEach(() => {
    [time, steps, errors] = [new VirtualTime(), [], []];
  });

  /** Notes the time of each step; `work` says whether there is more to do. */
  const looping = (work: (count: number) => Promise<boolean> | boolean): Loop => {
    const step = async (): Promise<boolean> => {
      steps.push(time.now());
      return work(steps.length);
    };
    const loop = new Loop(step, idleMs, (error) => errors.push(error), { timers: time });
    loop.start();
    return loop;
  };
  const takes = (ms: number): Promise<boolean> => new Promise((done) => time.after(ms, () => done(false)));

  it('continues at once while there is more to do, and looks again after its pause', async () => {
    looping((count) => count < 3);
    await time.run(1_100);
    expect(steps).toEqual([0, 0, 0, 500, 1_000]);
  });

  it('looks less and less often where it may, at moments that other loops look at too, until a hint comes', async () => {
    const looks: Record<string, number[]> = { one: [], other: [] };
    const lookingFrom = (name: string, after: number): Loop => {
      const step = (): Promise<boolean> => Promise.resolve(!looks[name]?.push(time.now()));
      const loop = new Loop(step, idleMs, (error) => errors.push(error), { timers: time, longestIdle: 8 });
      time.after(after, () => loop.start());
      return loop;
    };
    const one = lookingFrom('one', 0);
    lookingFrom('other', 130);
    time.after(21_000, () => one.hint());
    await time.run(23_000);
    expect(looks['one']).toEqual([0, 500, 1_500, 2_000, 4_000, 8_000, 12_000, 16_000, 20_000, 21_000, 21_500, 22_500]);
    expect(looks['other']).toEqual([130, 630, 1_630, 2_000, 4_000, 8_000, 12_000, 16_000, 20_000]);
  });

  it('continues at once at a hint while it waits', async () => {
    const loop = looping(() => false);
    time.after(120, () => loop.hint());
    await time.run(499);
    expect(steps).toEqual([0, 120]);
  });

  it('loses no hint that comes during a step', async () => {
    const loop = looping(() => takes(100));
    time.after(40, () => loop.hint());
    await time.run(499);
    expect(steps).toEqual([0, 100]);
  });

  it('loses no hint that comes during a step that fails', async () => {
    const loop = looping(async (count) => {
      await takes(100);
      if (count === 1) throw new Error('away');
      return false;
    });
    time.after(40, () => loop.hint());
    await time.run(150);
    expect([steps, errors.length]).toEqual([[0, 100], 1]);
  });

  it('waits longer after each failure in a row, half a minute at most, and not after a success', async () => {
    looping((count) => {
      if (count !== 11) throw new Error('away');
      return true;
    });
    await time.run(200_000);
    const waits = steps.slice(1).map((at, index) => at - (steps[index] ?? 0));
    expect(waits.slice(0, 12)).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000, 0, 200]);
  });

  it('starts again with the shortest wait when a step got further before it failed', async () => {
    const loop = looping((count) => {
      if (count % 3 === 0) loop.advanced();
      throw new Error('away');
    });
    await time.run(2_300);
    expect(steps).toEqual([0, 200, 600, 800, 1_200, 2_000, 2_200]);
  });

  it('stops after the step under way, also while it waits', async () => {
    const loop = looping(() => takes(100));
    let stopped = false;
    time.after(250, () => void loop.stop().then(() => (stopped = true)));
    await time.run(260);
    expect([steps, stopped]).toEqual([[0], true]);
  });
});
