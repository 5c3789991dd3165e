import { four, indicator, ofAreas, prove, value, yes } from '../testing/prove.js';

const live = (...units: string[]) => Object.fromEntries(units.map((unit) => [unit, { x: value(true) }]));
const areasAtLeast = (count: number, answers: object, kinds?: string[]) =>
  prove(
    { rule: 'atLeast', count, ofAreas: yes('x'), ...(kinds && { kinds }) },
    { indicators: [ofAreas('x')], areas: four, answers },
  );

describe('atLeast', () => {
  it('is met by as many service areas as asked', () =>
    expect(areasAtLeast(2, live('a', 'd'))).toMatchObject({
      status: 'met',
      value: 2,
      target: 2,
      unit: 'service-areas',
    }));
  it('names the distance below that', () =>
    expect(areasAtLeast(3, live('a'))).toMatchObject({
      status: 'not-met',
      value: 1,
      distance: 2,
      share: 1 / 3,
      reason: { code: 'too-few-met', params: { have: 1, need: 3, unit: 'service-areas' } },
    }));
  it('counts only the kinds named', () =>
    expect(areasAtLeast(2, live('a', 'd'), ['radiology', 'cardiology'])).toMatchObject({
      status: 'not-met',
      value: 1,
    }));
  it('states which service area each step of the proof is about', () =>
    expect(areasAtLeast(2, {}).of.map(({ unitId }) => unitId)).toEqual(['a', 'b', 'c', 'd']));
  it('counts listed rules', () => {
    const indicators = ['x', 'y', 'z'].map((id) => indicator(id));
    const rule = { rule: 'atLeast', count: 2, of: [yes('x'), yes('y'), yes('z')] } as const;
    expect(
      prove({ ...rule, of: [...rule.of] }, { indicators, answers: { facility: { x: value(true), z: value(true) } } })
        .status,
    ).toBe('met');
  });
});
