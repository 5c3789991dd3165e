import { gapOf } from './gap.js';

describe('the gap of a plan', () => {
  it.each([
    [{ objective: 2638, bound: 2638 }, 0],
    [{ objective: 100, bound: 90 }, 0.1],
    [{ objective: 0, bound: 0 }, 0],
    [{ objective: -3, bound: -4 }, 1 / 3],
    [{ objective: 0, bound: -1 }, 1],
  ])('of %o is %f', (figures, gap) => expect(gapOf(figures)).toBeCloseTo(gap));
});
