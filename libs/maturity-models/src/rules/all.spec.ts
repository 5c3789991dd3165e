import { four, indicator, ofAreas, prove, value, yes } from '../testing/prove.js';

const indicators = ['x', 'y', 'z'].map((id) => indicator(id, { mayBeNotApplicable: true }));
const rule = { rule: 'all', of: [yes('x'), yes('y'), yes('z')] } as const;
const answered = (facility: object) => prove({ ...rule, of: [...rule.of] }, { indicators, answers: { facility } });

describe('all', () => {
  it('is met when every part is met', () =>
    expect(answered({ x: value(true), y: value(true), z: value(true) })).toMatchObject({
      status: 'met',
      value: 3,
      target: 3,
      reason: { code: 'all-met' },
    }));
  it('says how many parts are there and keeps each of them in the proof', () => {
    const proof = answered({ x: value(true), y: value(false) });
    expect(proof).toMatchObject({
      status: 'not-met',
      share: 1 / 3,
      value: 1,
      target: 3,
      distance: 2,
      unit: 'parts',
      reason: { code: 'some-missing', params: { have: 1, need: 3 } },
    });
    expect(proof.of.map(({ status }) => status)).toEqual(['met', 'not-met', 'not-met']);
  });
  it('leaves out parts that do not apply', () =>
    expect(answered({ x: value(true), y: value(true), z: { notApplicable: 'none' } })).toMatchObject({
      status: 'met',
      target: 2,
    }));
  it('does not apply when no part does', () => {
    const none = { notApplicable: 'none' };
    expect(answered({ x: none, y: none, z: none }).status).toBe('not-applicable');
  });
  it('asks every service area', () => {
    const areas = prove(
      { rule: 'all', ofAreas: yes('x') },
      { indicators: [ofAreas('x')], areas: four, answers: { a: { x: value(true) } } },
    );
    expect(areas).toMatchObject({ status: 'not-met', value: 1, target: 4, unit: 'service-areas' });
  });
});
