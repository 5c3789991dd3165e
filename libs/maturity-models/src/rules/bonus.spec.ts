import { indicator, prove, value, yes } from '../testing/prove.js';

const given = (facility: object) =>
  prove({ rule: 'bonus', points: 2, of: yes('x') }, { indicators: [indicator('x')], answers: { facility } });

describe('bonus', () => {
  it('names the points it earned', () =>
    expect(given({ x: value(true) })).toMatchObject({
      status: 'met',
      reason: { code: 'bonus-earned', params: { points: 2 } },
    }));
  it('never prevents a stage', () =>
    expect(given({ x: value(false) })).toMatchObject({
      status: 'not-applicable',
      reason: { code: 'bonus-not-earned' },
    }));
});
