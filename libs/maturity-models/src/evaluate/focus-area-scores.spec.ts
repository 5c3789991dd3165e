import type { Answers } from '../answer/answer.js';
import { evaluate } from './evaluate.js';
import { highestFocusAreaScore } from './focus-area-scores.js';
import type { ModelVersion } from '../model/model-schema.js';
import { assembled, smallModel } from '../testing/small-model.js';

const on = (model: ModelVersion, ...ids: string[]): { [area: string]: number } => {
  const answers: Answers = { facility: Object.fromEntries(ids.map((id) => [id, { value: true }])) };
  return Object.fromEntries(evaluate(model, { areas: [], answers }).focusAreas.map(({ id, score }) => [id, score]));
};
const ten = Array.from({ length: 10 }, (_, i) => `a${i}`);

describe('focus areas without a scale', () => {
  it('show how far their criteria are met, of 100', () => {
    const model = assembled(smallModel());
    expect(on(model, ...ten)).toEqual({ care: 50 });
    expect(highestFocusAreaScore(model)).toBe(100);
  });
});

describe('focus areas on the scale of the stages', () => {
  /**
   * `care` asks a0 to a5 in stage 1 and b1 (7 points) in stage 2, `safety` a6 to a9 in stage 1 alone, `talk` b0 (3
   * points) in stage 2 alone.
   */
  const files = smallModel();
  const areaOf = (id: string): string => (id === 'b0' ? 'talk' : /^a[6-9]$/.test(id) ? 'safety' : 'care');
  for (const file of ['stages/1.json', 'stages/2.json']) {
    files[file] = {
      ...files[file],
      criteria: (files[file]?.criteria as { id: string }[]).map((criterion) => ({
        ...criterion,
        focusArea: areaOf(criterion.id),
      })),
    };
  }
  const titled = { title: 'Area', summary: 'Area' };
  files['model.json'] = {
    ...files['model.json'],
    focusAreas: ['care', 'safety', 'talk'],
    focusAreaScale: { kind: 'stages', percent: 70 },
  };
  files['texts/en.json'] = { ...files['texts/en.json'], focusAreas: { care: titled, safety: titled, talk: titled } };
  const model = assembled(files);

  it('reach as far as the stages do', () => expect(highestFocusAreaScore(model)).toBe(2));
  it('are 0 while nothing is there', () => expect(on(model)).toEqual({ care: 0, safety: 0, talk: 0 }));
  it('have a stage at 70 % of their own points in it', () => {
    expect(on(model, 'a0', 'a1', 'a2', 'a3', 'a4')).toEqual({ care: 1, safety: 0, talk: 0 });
    expect(on(model, 'a6', 'a7')).toEqual({ care: 0, safety: 0.5, talk: 0 });
  });
  it('have no stage while a lower one is short, only its points among the decimals', () =>
    expect(on(model, 'a0', 'b1')).toEqual({ care: 0.62, safety: 0, talk: 0 }));
  it('stay below the next stage', () => expect(on(model, ...ten.slice(2), 'b1').care).toBe(0.85));
  it('count a stage in which they ask nothing once the facility has reached it', () => {
    expect(on(model, ...ten)).toEqual({ care: 1, safety: 1, talk: 1 });
    expect(on(model, ...ten, 'b0', 'b1')).toEqual({ care: 2, safety: 2, talk: 2 });
  });
  it('do not wait for the facility where they ask something above', () => expect(on(model, 'b0').talk).toBe(2));
  it('pay no heed to a bonus', () => expect(on(model, 'extra').care).toBe(0));
});
