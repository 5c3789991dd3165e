import fc from 'fast-check';
import { leastEffortFor } from './least-effort.js';

const weighed = (points: number, effortDays: number, id: string) => ({ id, points, effortDays });

describe('the least effort for a number of points', () => {
  const offered = [weighed(3, 30, 'a'), weighed(2, 15, 'b'), weighed(2, 14, 'c'), weighed(1, 40, 'd')];
  it('is nothing for none', () => expect(leastEffortFor(0, offered)).toEqual([]));
  it('takes two small ones where they are cheaper than a large one', () => expect(leastEffortFor(3, offered)).toEqual(['b', 'c']));
  it('needs all for all points', () => expect(leastEffortFor(8, offered)).toEqual(['a', 'b', 'c', 'd']));
  it('is impossible beyond them', () => expect(leastEffortFor(9, offered)).toBeNull());

  it('is never more than any other choice that is enough', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ points: fc.integer({ min: 1, max: 6 }), effortDays: fc.integer({ min: 1, max: 60 }) }), { maxLength: 9 }), fc.integer({ min: 0, max: 30 }), (list, wanted) => {
        const all = list.map((one, i) => ({ id: String(i), ...one }));
        const sum = (ids: readonly string[], of: 'points' | 'effortDays') => ids.reduce((total, id) => total + (all[Number(id)]?.[of] ?? 0), 0);
        const everyChoice = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, i) => bits & (1 << i)).map(({ id }) => id));
        const enough = everyChoice.filter((ids) => sum(ids, 'points') >= wanted).map((ids) => sum(ids, 'effortDays'));
        const found = leastEffortFor(wanted, all);
        expect(found && sum(found, 'effortDays')).toBe(enough.length > 0 ? Math.min(...enough) : null);
        if (found) expect(sum(found, 'points')).toBeGreaterThanOrEqual(wanted);
      }),
    ));
});
