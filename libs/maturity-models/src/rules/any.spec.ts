import type { Rule } from './rule.js';
import { answeredBy, four, indicator, ofAreas, prove, value, yes } from '../testing/prove.js';

const threeAreasOr80: Rule = {
  rule: 'any',
  of: [
    { rule: 'atLeast', count: 3, ofAreas: yes('x') },
    { rule: 'percentAtLeast', percent: 80, indicator: 'share' },
  ],
};
const indicators = [ofAreas('x'), answeredBy('share', { kind: 'percentage', bases: ['studies'] })];
const given = (percent: number, ...units: string[]) =>
  prove(threeAreasOr80, {
    indicators,
    areas: four,
    answers: {
      facility: { share: value({ percent, basis: 'studies' }) },
      ...Object.fromEntries(units.map((unit) => [unit, { x: value(true) }])),
    },
  });

describe('any', () => {
  it('is met by one alternative and shows that one', () =>
    expect(given(80, 'a')).toMatchObject({
      status: 'met',
      value: 80,
      target: 80,
      unit: 'percent',
      reason: { code: 'one-alternative-met' },
    }));
  it('shows the nearest alternative when none is met', () => {
    expect(given(79.9, 'a')).toMatchObject({
      status: 'not-met',
      value: 79.9,
      target: 80,
      unit: 'percent',
      reason: { code: 'no-alternative-met' },
    });
    expect(given(10, 'a', 'b')).toMatchObject({
      status: 'not-met',
      value: 2,
      target: 3,
      distance: 1,
      unit: 'service-areas',
    });
  });
  it('does not apply when no alternative does', () => {
    const proof = prove(
      { rule: 'any', of: [yes('y')] },
      {
        indicators: [indicator('y', { mayBeNotApplicable: true })],
        answers: { facility: { y: { notApplicable: 'none' } } },
      },
    );
    expect(proof.status).toBe('not-applicable');
  });
});
