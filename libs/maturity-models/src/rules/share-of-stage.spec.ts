import type { Status } from './proof.js';
import { prove } from '../testing/prove.js';

const given = (percent: number, ...criteria: (readonly [Status, number])[]) =>
  prove(
    { rule: 'shareOfStage', percent },
    {
      indicators: [],
      gate: { branches: [], criteria: criteria.map(([status, points]) => ({ status, points, share: 0 })) },
    },
  );

describe('shareOfStage', () => {
  it('is met at 70 % of the points', () =>
    expect(given(70, ['met', 7], ['not-met', 3])).toMatchObject({ status: 'met', value: 70 }));
  it('is not met just below', () =>
    expect(given(70, ['met', 6.9], ['not-met', 3.1])).toMatchObject({
      status: 'not-met',
      target: 70,
      reason: { params: { have: 6.9, counted: 10 } },
    }));
  it('leaves out criteria that do not apply', () =>
    expect(given(100, ['met', 1], ['not-applicable', 5]).status).toBe('met'));
  it('is met when nothing applies', () => expect(given(100, ['not-applicable', 5]).status).toBe('met'));
  it('is not met outside a gate', () =>
    expect(prove({ rule: 'shareOfStage', percent: 70 }, { indicators: [] }).status).toBe('not-met'));
});
