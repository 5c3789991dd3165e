import type { ModelVersion } from '@cairn/maturity-models';
import { furthest, stepsOf, unanswered } from './steps.js';

const indicator = (id: string, optional = false) => ({
  id,
  optional,
  askedOf: 'facility',
  context: false,
  mayBeNotApplicable: false,
  answer: { kind: 'yes-no' },
});
const model = {
  indicators: [indicator('b'), indicator('a'), indicator('held', true)],
  sections: [
    { id: 'first', indicators: ['a', 'b'] },
    { id: 'models', indicators: ['held'] },
  ],
} as unknown as ModelVersion;

describe('the steps of a rapid check', () => {
  const [first, models] = stepsOf(model) as [ReturnType<typeof stepsOf>[number], ReturnType<typeof stepsOf>[number]];

  it('follow the sections of the model in their order', () =>
    expect(first).toMatchObject({ id: 'first', optional: false, indicators: [{ id: 'a' }, { id: 'b' }] }));
  it('want every statement, also one that is answered with nothing at all', () => {
    expect(unanswered(first, {})).toEqual(['a', 'b']);
    expect(unanswered(first, { a: 0 })).toEqual(['b']);
  });
  it('may be looked at up to the first with something unanswered', () => {
    const steps = [first, models];
    expect([furthest(steps, {}), furthest(steps, { a: 0 }), furthest(steps, { a: 0, b: true })]).toEqual([1, 1, 3]);
  });
  it('may be left open where all indicators are optional', () => expect(unanswered(models, {})).toEqual([]));
});
