import { modelDifference } from './model-difference.js';
import { assembled, smallModel } from '../testing/small-model.js';

type Files = ReturnType<typeof smallModel>;
type Part = {
  criteria: { id: string; points: number; provenance: string; rule: unknown }[];
  indicators: { id: string; answer: unknown }[];
  gate: unknown;
};

const after = (
  change: (
    first: Part,
    second: Part,
    texts: { indicators: Record<string, { text: string }>; criteria: Record<string, { title: string }> },
  ) => void,
) => {
  const files: Files = structuredClone(smallModel());
  change(files['stages/1.json'] as never, files['stages/2.json'] as never, files['texts/en.json'] as never);
  return modelDifference(assembled(smallModel()), assembled(files));
};
const nothing = { added: [], removed: [], changed: [] };
const same = { indicators: nothing, criteria: nothing, stages: nothing };

describe('modelDifference', () => {
  it('finds none between a version and itself', () => expect(after(() => undefined)).toEqual(same));
  it('names indicators and criteria that came and went', () =>
    expect(
      after((_, second) => {
        for (const part of [second.indicators, second.criteria])
          part.splice(2, 1, { ...(part[2] as object), id: 'other' } as never);
      }),
    ).toMatchObject({
      indicators: { added: ['other'], removed: ['extra'] },
      criteria: { added: ['other'], removed: ['extra'] },
    }));
  it('names an indicator that is answered otherwise or worded otherwise', () =>
    expect(
      after((first, _, texts) => {
        Object.assign(first.indicators[0] as object, { answer: { kind: 'scale', from: 0, to: 3 } });
        Object.assign(texts.indicators['a1'] as object, { text: 'Another question' });
      }),
    ).toEqual({ ...same, indicators: { ...nothing, changed: ['a0', 'a1'] } }));
  it('names a criterion that counts otherwise, and one in another stage', () =>
    expect(
      after((first, second) => {
        Object.assign(first.criteria[0] as object, { points: 2 });
        second.criteria.push(...first.criteria.splice(9, 1));
      }),
    ).toEqual({ ...same, criteria: { ...nothing, changed: ['a0', 'a9'] } }));
  it('names a stage with another gate', () =>
    expect(after((first) => (first.gate = { rule: 'shareOfStage', percent: 60 }))).toEqual({
      ...same,
      stages: { ...nothing, changed: ['1'] },
    }));
  it('ignores a new provenance', () =>
    expect(after((first) => Object.assign(first.criteria[0] as object, { provenance: 'inferred' }))).toEqual(same));
});
