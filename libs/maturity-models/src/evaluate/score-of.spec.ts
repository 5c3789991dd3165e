import type { Answers } from '../answer/answer.js';
import { evaluate } from './evaluate.js';
import { assembled, smallModel } from '../testing/small-model.js';

const model = assembled(smallModel());
const having = (...ids: string[]): { areas: []; answers: Answers } => ({
  areas: [],
  answers: { facility: Object.fromEntries(ids.map((id) => [id, { value: true }])) },
});
const seven = Array.from({ length: 7 }, (_, i) => `a${i}`);

describe('a ladder of shares', () => {
  it('reaches a stage at 70 % of its points', () => {
    expect(evaluate(model, having(...seven)).stage).toBe(1);
    expect(evaluate(model, having(...seven.slice(1))).stage).toBe(0);
  });
  it('reaches no stage while a lower one is short', () => {
    const { stage, stages } = evaluate(model, having(...seven.slice(1), 'b0', 'b1'));
    expect(stage).toBe(0);
    expect(stages[2]).toMatchObject({ gateMet: true, reached: false });
  });
  it('names what stops the next stage', () => {
    expect(evaluate(model, having(...seven, 'b0'))).toMatchObject({ nextStage: 2, blockers: ['b1'] });
  });
});

describe('the score', () => {
  it('is the stage and the share of points earned above it, with the bonus among them', () => {
    expect(evaluate(model, having(...seven)).score).toBe(1);
    expect(evaluate(model, having(...seven, 'b0')).score).toBe(1.25);
    expect(evaluate(model, having(...seven, 'b0', 'extra')).score).toBe(1.4167);
  });
  it('does not let a bonus carry a stage', () => {
    const files = smallModel();
    const [first, second, extra] = files['stages/2.json']?.criteria as object[];
    files['stages/2.json'] = {
      ...files['stages/2.json'],
      criteria: [{ ...first, points: 3.2 }, { ...second, points: 6.8 }, extra],
    };
    expect(evaluate(assembled(files), having(...seven, 'b1', 'extra')).stage).toBe(1);
  });
  it('stays below the next stage', () => {
    expect(evaluate(model, having(...seven.slice(1), 'b0', 'b1', 'extra')).score).toBe(0.8182);
  });
  it('has no decimals at the top, whatever bonus was earned', () => {
    expect(evaluate(model, having(...seven, 'b1', 'extra')).score).toBe(2);
  });
  it('can be a weighted sum of focus areas', () => {
    const files = smallModel();
    files['model.json'] = {
      ...files['model.json'],
      score: { kind: 'focus-areas', highest: 200, formula: 'weighted-mean', weights: { care: 2 } },
    };
    expect(evaluate(assembled(files), having(...seven, 'b0', 'b1')).score).toBe(170);
  });
});
