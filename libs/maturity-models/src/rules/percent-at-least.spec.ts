import { answeredBy, four, ofAreas, prove, value, yes } from '../testing/prove.js';

describe('percentAtLeast of an answer', () => {
  const indicators = [answeredBy('x', { kind: 'percentage', bases: ['beds', 'days'] })];
  const answered = (given: unknown) =>
    prove(
      { rule: 'percentAtLeast', percent: 50, indicator: 'x' },
      { indicators, answers: { facility: { x: value(given) } } },
    );

  it('says 47 % of 50 %', () =>
    expect(answered({ percent: 47, basis: 'beds' })).toMatchObject({
      status: 'not-met',
      value: 47,
      target: 50,
      distance: 3,
      unit: 'percent',
      share: 0.94,
    }));
  it('is met at exactly the target', () =>
    expect(answered({ percent: 50, basis: 'days' })).toMatchObject({ status: 'met', value: 50, distance: 0 }));
  it.each([
    [{ percent: 101, basis: 'beds' }, 'percent-out-of-range'],
    [{ percent: 60, basis: 'staff' }, 'denominator-unknown'],
    [60, 'answer-of-wrong-kind'],
  ])('refuses %j', (given, why) =>
    expect(answered(given)).toMatchObject({ status: 'not-met', reason: { code: 'answer-refused', params: { why } } }),
  );
});

describe('percentAtLeast of service areas', () => {
  const indicators = [ofAreas('x', { mayBeNotApplicable: true })];
  const live = (...units: string[]) => Object.fromEntries(units.map((unit) => [unit, { x: value(true) }]));
  const rule = { rule: 'percentAtLeast', percent: 75, ofAreas: yes('x') } as const;

  it('counts the areas that are met', () =>
    expect(prove(rule, { indicators, areas: four, answers: live('a', 'b') })).toMatchObject({
      status: 'not-met',
      value: 50,
      distance: 25,
      reason: { params: { have: 2, counted: 4 } },
    }));
  it('is met at exactly the share', () =>
    expect(prove(rule, { indicators, areas: four, answers: live('a', 'b', 'c') }).status).toBe('met'));
  it('leaves out excluded kinds ("in use but not counted")', () =>
    expect(
      prove(
        { ...rule, percent: 100, exceptKinds: ['emergency'] },
        { indicators, areas: four, answers: live('a', 'b', 'c') },
      ),
    ).toMatchObject({ status: 'met', value: 100 }));
  it('leaves out areas to which it does not apply', () =>
    expect(
      prove(
        { ...rule, percent: 100 },
        { indicators, areas: four, answers: { ...live('a', 'b', 'c'), d: { x: { notApplicable: 'none here' } } } },
      ).status,
    ).toBe('met'));
  it('is not met when there is nothing to count', () =>
    expect(prove(rule, { indicators })).toMatchObject({ status: 'not-met', reason: { code: 'nothing-to-count' } }));
  it('is met by two thirds when two thirds are asked, whatever the rounding', () =>
    expect(
      prove({ ...rule, percent: (100 * 2) / 3 }, { indicators, areas: four.slice(0, 3), answers: live('a', 'b') })
        .status,
    ).toBe('met'));
});
