import { four, ofAreas, prove, value, yes } from '../testing/prove.js';

const live = (...units: string[]) => Object.fromEntries(units.map((unit) => [unit, { x: value(true) }]));
const majority = (areas: readonly (readonly [string, string])[], answers: object) =>
  prove({ rule: 'majority', ofAreas: yes('x') }, { indicators: [ofAreas('x')], areas, answers });

describe('majority', () => {
  it('is not met by exactly half', () =>
    expect(majority(four, live('a', 'b'))).toMatchObject({ status: 'not-met', value: 2, target: 3, distance: 1 }));
  it('is met by more than half', () => expect(majority(four, live('a', 'b', 'c')).status).toBe('met'));
  it('is met by two of three', () => expect(majority(four.slice(0, 3), live('a', 'b')).status).toBe('met'));
  it('is not met without service areas', () =>
    expect(majority([], {})).toMatchObject({ status: 'not-met', reason: { code: 'nothing-to-count' } }));
});
