import fc from 'fast-check';
import loadHighs from 'highs';
import { cheapestCover, compareCovers, type Cover, type CoverItem } from './cheapest-cover.js';

const itemsOf = (size: fc.ArrayConstraints): fc.Arbitrary<CoverItem[]> =>
  fc
    .array(fc.record({ points: fc.integer({ min: 1, max: 20 }), cost: fc.integer({ min: 1, max: 60 }) }), size)
    .map((items) => items.map((item, place) => ({ ...item, place })));

const total = (items: readonly CoverItem[], of: 'points' | 'cost'): number =>
  items.reduce((sum, item) => sum + item[of], 0);

/** By trying every set. */
const bestOfAll = (items: readonly CoverItem[], need: number): Cover | undefined =>
  Array.from({ length: 1 << items.length }, (_, set) => items.filter((_, i) => (set >> i) & 1))
    .filter((set) => total(set, 'points') >= need)
    .map((set) => ({ cost: total(set, 'cost'), places: set.map(({ place }) => place) }))
    .sort(compareCovers)[0];

describe('the cheapest cover', () => {
  it.each([1, 2, 3, 4])('is the one found by trying every set, when the first search keeps %i in view', (width) =>
    fc.assert(
      fc.property(itemsOf({ maxLength: 9 }), fc.integer({ min: 0, max: 130 }), (items, need) =>
        expect(cheapestCover(items, need, undefined, width)).toEqual(bestOfAll(items, need)),
      ),
      { numRuns: 400 },
    ),
  );

  it('costs among 25 to 40 criteria what a solver of integer programs finds, however narrow the first search', async () => {
    const { solve } = await loadHighs();
    const leastCost = (items: readonly CoverItem[], need: number): number => {
      const terms = (of: 'points' | 'cost') => items.map((item) => `${item[of]} x${item.place}`).join(' + ');
      const names = items.map(({ place }) => `x${place}`).join(' ');
      const program = `Minimize\n cost: ${terms('cost')}\nSubject To\n points: ${terms('points')} >= ${need}\nBinary\n ${names}\nEnd`;
      return Math.round(solve(program, { mip_rel_gap: 0, mip_abs_gap: 0 }).ObjectiveValue);
    };
    const shares = fc.integer({ min: 10, max: 95 });
    await fc.assert(
      fc.asyncProperty(itemsOf({ minLength: 25, maxLength: 40 }), shares, async (items, share) => {
        const need = Math.ceil((total(items, 'points') * share) / 100);
        const least = leastCost(items, need);
        for (const width of [1, 2, 3, 4, undefined]) {
          const cover = cheapestCover(items, need, undefined, width);
          const chosen = items.filter(({ place }) => cover?.places.includes(place));
          expect([width, cover?.cost, total(chosen, 'cost')]).toEqual([width, least, least]);
          expect(total(chosen, 'points')).toBeGreaterThanOrEqual(need);
        }
      }),
      { numRuns: process.env['CI'] ? 200 : 60 },
    );
  });
});
