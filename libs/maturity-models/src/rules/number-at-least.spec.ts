import { answeredBy, prove, value } from '../testing/prove.js';

const number = [answeredBy('x', { kind: 'number', min: 0, max: 100, whole: false })];
const scale = [answeredBy('x', { kind: 'scale', from: 1, to: 5 })];
const answered = (indicators: typeof number, given: unknown) =>
  prove(
    { rule: 'numberAtLeast', indicator: 'x', number: 4 },
    { indicators, answers: { facility: { x: value(given) } } },
  );

describe('numberAtLeast', () => {
  it.each([4, 4.5, 100])('is met by %s', (given) =>
    expect(answered(number, given)).toMatchObject({ status: 'met', value: given, distance: 0 }),
  );
  it('says how far a smaller number is', () =>
    expect(answered(number, 3)).toMatchObject({
      status: 'not-met',
      share: 0.75,
      value: 3,
      target: 4,
      distance: 1,
      reason: { code: 'answer-below-target' },
    }));
  it('counts a scale from its lowest step', () =>
    expect(answered(scale, 2)).toMatchObject({ status: 'not-met', share: 1 / 3, distance: 2 }));
  it.each([
    [-1, 'number-out-of-range'],
    [101, 'number-out-of-range'],
    [Number.NaN, 'answer-of-wrong-kind'],
    ['4', 'answer-of-wrong-kind'],
  ])('refuses %s', (given, why) =>
    expect(answered(number, given)).toMatchObject({
      status: 'not-met',
      reason: { code: 'answer-refused', params: { why } },
    }),
  );
  it('refuses half a step of a scale', () =>
    expect(answered(scale, 4.5).reason.params).toEqual({ why: 'whole-number-needed' }));
});
