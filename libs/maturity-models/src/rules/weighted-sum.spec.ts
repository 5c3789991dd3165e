import { answeredBy, indicator, prove, value, yes } from '../testing/prove.js';
import type { Rule } from './rule.js';

const indicators = [indicator('x', { mayBeNotApplicable: true }), answeredBy('y', { kind: 'scale', from: 0, to: 4 })];
const rule: Rule = {
  rule: 'weightedSum',
  atLeast: 70,
  of: [
    { weight: 60, rule: yes('x') },
    { weight: 40, rule: { rule: 'numberAtLeast', indicator: 'y', number: 4 } },
  ],
};
const given = (facility: object) => prove(rule, { indicators, answers: { facility } });

describe('weightedSum', () => {
  it('adds weight times how far each part is met', () =>
    expect(given({ x: value(true), y: value(1) })).toMatchObject({
      status: 'met',
      value: 70,
      target: 70,
      unit: 'points',
    }));
  it('says how many points are missing', () =>
    expect(given({ x: value(true) })).toMatchObject({ status: 'not-met', value: 60, distance: 10, share: 60 / 70 }));
  it('gives the weight of a part that does not apply to the others', () =>
    expect(given({ x: { notApplicable: 'none' }, y: value(3) })).toMatchObject({ status: 'met', value: 75 }));
});
