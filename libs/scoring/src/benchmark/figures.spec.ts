import fc from 'fast-check';
import { figuresOf, mergedFigures } from './figures.js';
import { statisticsOf } from './statistics.js';
import { someContribution } from './testing/contributions.js';

const contribution = fc
  .record({
    facilityId: fc.uuid(),
    score: fc.integer({ min: 0, max: 79_999 }).map((n) => n / 10_000),
    workflow: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
    part: fc.nat({ max: 5 }),
  })
  .map(({ workflow, part, ...change }) => ({ part, one: someContribution({ ...change, focusAreas: { workflow } }) }));

describe('figures of parts', () => {
  it('weighted by their facilities, give the means of the whole, whatever the partition', () => {
    fc.assert(
      fc.property(fc.array(contribution, { minLength: 1, maxLength: 200 }), (all) => {
        const whole = figuresOf(all.map(({ one }) => one));
        const parts = [0, 1, 2, 3, 4, 5].map((part) =>
          figuresOf(all.flatMap((each) => (each.part === part ? [each.one] : []))),
        );
        const weighted = (mean: (part: typeof whole) => number) =>
          parts.reduce((sum, part) => sum + (part.facilities > 0 ? part.facilities * mean(part) : 0), 0) /
          whole.facilities;
        expect(weighted(({ scoreSum, facilities }) => scoreSum / facilities)).toBeCloseTo(
          whole.scoreSum / whole.facilities,
          9,
        );
        expect(weighted(({ focusAreas, facilities }) => (focusAreas[0]?.[2] ?? NaN) / facilities)).toBeCloseTo(
          (whole.focusAreas[0]?.[2] ?? NaN) / whole.facilities,
          7,
        );
        const merged = mergedFigures(parts);
        expect({ ...merged, scoreSum: 0, focusAreas: [] }).toEqual({ ...whole, scoreSum: 0, focusAreas: [] });
      }),
    );
  });

  it('cover a focus area only where every facility has it', () => {
    const [some, none] = [someContribution({ focusAreas: { workflow: 40 } }), someContribution({ facilityId: 'f2' })];
    expect(figuresOf([some, none]).focusAreas).toEqual([]);
    expect(mergedFigures([figuresOf([some, some]), figuresOf([none])]).focusAreas).toEqual([['workflow', 2, 80]]);
  });
});

describe('what is published of figures', () => {
  const publishedOf = (...scores: number[]) =>
    statisticsOf(
      figuresOf(scores.map((score, i) => someContribution({ facilityId: `f${i}`, score }))),
      [0, 1, 2, 3, 4, 5, 6, 7],
    );

  it('is nothing for none, and nothing for fewer than five', () =>
    expect([publishedOf(), publishedOf(1, 2, 3, 4)]).toEqual([null, null]));
  it("is mean, range and quartiles, as far as they are no single facility's exact score", () =>
    expect(publishedOf(0.0765, 2.1999, 3.3333, 4.8, 7.9999)).toMatchObject({
      facilities: 5,
      mean: 3.68,
      lowest: 0,
      lowerQuartile: 2.1,
      median: 3.3,
      upperQuartile: 4.8,
      highest: 7,
    }));
  it('counts stages, those without a facility too', () =>
    expect(publishedOf(0, 0, 6.5, 6.9, 6.2)?.stages.map(({ facilities }) => facilities)).toEqual([
      2, 0, 0, 0, 0, 0, 3, 0,
    ]));
  it('has two digits on larger scales', () =>
    expect(publishedOf(12.3, 87.6, 50, 50, 61)).toMatchObject({
      lowest: 10,
      lowerQuartile: 50,
      median: 50,
      upperQuartile: 61,
      highest: 80,
    }));
});
