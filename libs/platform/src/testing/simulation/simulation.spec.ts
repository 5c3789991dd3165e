import { simulate } from './simulate.js';

const seeds = 200;

describe('the kernel on a database in memory, with misfortunes that follow from a seed', () => {
  it(`keeps, publishes, takes and carries out each fact once and in order, for ${seeds} seeds`, async () => {
    const failed: unknown[] = [];
    for (let seed = 1; seed <= seeds && failed.length < 3; seed += 1) {
      const run = await simulate(seed);
      if (run.broken.length > 0) failed.push({ replay: `npm run simulate -- --seed ${seed}`, broken: run.broken });
      expect(run.facts).toBeGreaterThan(0);
    }
    expect(failed).toEqual([]);
  });

  it('goes the same way again for the same seed', async () => {
    const [first, second] = [await simulate(7), await simulate(7)];
    expect(second).toEqual(first);
    expect(first.notes.length).toBeGreaterThan(5);
  });
});
