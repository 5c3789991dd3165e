import { prove } from '../testing/prove.js';

const gate = (...met: boolean[]) => ({
  criteria: [],
  branches: met.map((done, i) => ({ id: `b${i}`, met: done, share: done ? 1 : 0.25 })),
});
const given = (atLeast: number, ...met: boolean[]) =>
  prove({ rule: 'branches', atLeast }, { indicators: [], gate: gate(...met) });

describe('branches', () => {
  it.each([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ])('is met by any one branch (%s %s %s)', (...met) => expect(given(1, ...met).status).toBe('met'));
  it('counts how many more are needed', () =>
    expect(given(2, false, true, false)).toMatchObject({
      status: 'not-met',
      value: 1,
      target: 2,
      distance: 1,
      share: 0.625,
    }));
  it('is not met outside a gate', () =>
    expect(prove({ rule: 'branches', atLeast: 1 }, { indicators: [] }).status).toBe('not-met'));
});
