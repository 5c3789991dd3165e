import type { Answers } from '../answer/answer.js';
import type { Indicator } from '../answer/indicator.js';
import { mapAnswers, stillToAnswer, type AnswerMapping } from './map-answers.js';
import type { ModelVersion } from '../model/model-schema.js';
import { indicator, ofAreas, value } from '../testing/prove.js';

const model = (...indicators: Indicator[]): ModelVersion =>
  ({ areaKinds: ['radiology'], indicators, stages: [], branches: [] }) as never;
const areas = [
  { id: 'r', kind: 'radiology' },
  { id: 'k', kind: 'kitchen' },
];
const mapped = (next: ModelVersion, answers: Answers, mapping: AnswerMapping = {}) =>
  mapAnswers(next, mapping, { areas, answers }).answers;

describe('mapAnswers', () => {
  it('takes an answer over to the indicator with the same id, in the unit that is asked', () =>
    expect(
      mapped(model(indicator('a'), ofAreas('b')), {
        facility: { a: value(true), b: value(true) },
        r: { b: value(false), a: value(false) },
      }),
    ).toEqual({ facility: { a: { value: true } }, r: { b: { value: false } } }));
  it('leaves out service areas of kinds that are gone', () =>
    expect(mapAnswers(model(), {}, { areas, answers: {} }).areas).toEqual([areas[0]]));
  it('follows an indicator to its new id, and takes nothing from one that is left behind', () =>
    expect(
      mapped(
        model(indicator('new'), indicator('a')),
        { facility: { old: value(true), a: value(true) } },
        { new: { from: 'old' }, a: { from: null } },
      ).facility,
    ).toEqual({ new: { value: true } }));
  it('reads former values as new ones', () => {
    const next = model(indicator('depth', { answer: { kind: 'choice', options: ['none', 'all'], ordered: true } }));
    const mapping = { depth: { from: 'present', values: { true: 'all', false: 'none' } } };
    expect(mapped(next, { facility: { present: value(true) } }, mapping).facility).toEqual({ depth: { value: 'all' } });
    expect(mapped(next, { facility: { present: value('half') } }, mapping).facility).toEqual({});
  });
  it('leaves out a value that the new indicator does not accept', () =>
    expect(mapped(model(indicator('a')), { facility: { a: value(3) } }).facility).toEqual({}));
  it('keeps "does not apply" only where it is accepted', () => {
    const answers = { facility: { a: { notApplicable: 'none here' }, b: { notApplicable: 'none here' } } };
    expect(mapped(model(indicator('a', { mayBeNotApplicable: true }), indicator('b')), answers).facility).toEqual({
      a: { notApplicable: 'none here' },
    });
  });
});

describe('stillToAnswer', () => {
  const next = model(
    indicator('a'),
    indicator('b', { askedWhen: { rule: 'yes', indicator: 'a' } as never }),
    indicator('c', { optional: true }),
    ofAreas('d'),
  );
  it('names what a unit is asked and has not answered', () =>
    expect(
      stillToAnswer(next, { areas: [{ id: 'r', kind: 'radiology' }], answers: { facility: { a: value(true) } } }),
    ).toEqual(['b', 'd']));
  it('passes over what the answers so far do not call for, and what is optional', () =>
    expect(stillToAnswer(next, { areas: [], answers: { facility: { a: value(false) } } })).toEqual([]));
});
