import { cheapestPath, evaluate } from '@cairn/maturity-models';
import { diam } from '../testing/diam.js';
import { branchCosts, exchanged, leftOut, roadmapParts } from './roadmap-parts.js';

const nothing = evaluate(diam, { areas: [], answers: {} });
const path = cheapestPath(diam, nothing, 5);
const usual = ({ effortDays }: { effortDays: number }) => effortDays;

describe('the parts of a way', () => {
  const parts = path.best ? roadmapParts(diam, path.best) : [];

  it('are the stages upward and then the branches it goes through', () =>
    expect(parts.map(({ stage, branch }) => stage ?? branch)).toEqual([1, 2, 3, 4, expect.any(String)]));
  it('hold every criterion of it once', () =>
    expect(parts.flatMap(({ criteria }) => criteria.map(({ id }) => id))).toEqual(path.best?.criteria));
});

describe('branches compared', () => {
  const costs = branchCosts(diam, nothing, path.best, usual);

  it('stand with the cheapest first', () =>
    expect(costs.map(({ days }) => days)).toEqual(costs.map(({ days }) => days).toSorted((a, b) => a - b)));
  it('say which one the way goes through', () =>
    expect(costs.map(({ chosen }) => chosen)).toEqual([true, false, false]));
  it('follow the figures of the hospital', () => {
    const dear = costs[0]?.missing ?? [];
    const own = branchCosts(diam, nothing, null, ({ id, effortDays }) => (dear.includes(id) ? 900 : effortDays));
    expect(own.at(-1)?.id).toBe(costs[0]?.id);
  });
});

describe('the next best way', () => {
  it('is told by what it leaves and what it takes', () =>
    expect(exchanged({ criteria: ['a', 'b', 'c'], effortDays: 3 }, { criteria: ['a', 'd'], effortDays: 4 })).toEqual({
      left: ['b', 'c'],
      taken: ['d'],
    }));
});

describe('what a way leaves out', () => {
  it('is every other open criterion up to the stage', () => {
    const out = leftOut(diam, nothing, path).map(({ id }) => id);
    expect(out.length).toBeGreaterThan(0);
    expect(out.filter((id) => path.best?.criteria.includes(id))).toEqual([]);
    expect(leftOut(diam, nothing, cheapestPath(diam, nothing, 2))).toEqual([]);
  });
});
