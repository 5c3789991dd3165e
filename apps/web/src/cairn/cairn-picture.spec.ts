import { evaluate, type Evaluation, type ModelVersion } from '@cairn/maturity-models';
import { diam } from '../scoring/testing/diam.js';
import { cairnLayout } from './cairn-layout.js';
import { cairnOf, cairnOfStage } from './cairn-picture.js';
import { stonePath } from './stone-shape.js';

const states = (stage: number | null) => {
  const { stack, row } = cairnOfStage(stage);
  return { stack: stack.map(({ state }) => state), row: row.map(({ state }) => state) };
};

describe('the cairn of a stage', () => {
  it('is all faint before anything is scored', () =>
    expect(states(null)).toEqual({ stack: ['rest', 'rest', 'rest', 'rest'], row: ['rest', 'rest', 'rest'] }));

  it('shows reached stones solid and outlines the next', () =>
    expect(states(2)).toEqual({ stack: ['reached', 'reached', 'next', 'rest'], row: ['rest', 'rest', 'rest'] }));

  it('lays the branch stones side by side above the ladder', () =>
    expect(states(4)).toEqual({ stack: ['reached', 'reached', 'reached', 'reached'], row: ['next', 'next', 'next'] }));

  it('settles each branch that is met on top', () => {
    expect(states(6)).toEqual({ stack: Array(6).fill('reached'), row: ['next'] });
    expect(states(7)).toEqual({ stack: Array(7).fill('reached'), row: [] });
  });
});

describe('what leads to the next stage', () => {
  it('is said as the number of criteria that the survey and the report name', () => {
    const evaluation = evaluate(diam, { areas: [], answers: {} });
    expect(cairnOf(diam, evaluation).missing).toBe(evaluation.blockers.length);
    expect(cairnOf(diam, null).missing).toBe(0);
  });
});

describe('the cairn of a score without stages', () => {
  const model = {
    score: { kind: 'focus-areas', highest: 400 },
    focusAreas: ['first', 'second', 'third'],
    stages: [{ stage: 0 }],
    branches: [],
  } as unknown as ModelVersion;
  const evaluation = {
    stage: 0,
    score: 200,
    focusAreas: [
      { id: 'first', score: 100 },
      { id: 'second', score: 50 },
      { id: 'third', score: 0 },
    ],
  } as unknown as Evaluation;

  it('has a stone for each part, filled as far as it has come', () =>
    expect(cairnOf(model, evaluation).stack).toMatchObject([
      { branch: 'first', state: 'reached', share: 1 },
      { branch: 'second', state: 'next', share: 0.5 },
      { branch: 'third', state: 'next', share: 0 },
    ]));

  it('says the score, or that it is withheld', () => {
    expect(cairnOf(model, evaluation).figure).toEqual({ score: 200, highest: 400, withheld: false });
    expect(cairnOf(model, { ...evaluation, completeness: { status: 'not-met' } } as Evaluation).figure).toMatchObject({
      withheld: true,
    });
  });

  it('is all faint before anything is scored', () => {
    const { stack, figure } = cairnOf(model, null);
    expect(stack.map(({ state }) => state)).toEqual(['rest', 'rest', 'rest']);
    expect(figure).toMatchObject({ score: null, withheld: false });
  });
});

describe('the drawing of a cairn', () => {
  it('is as high for every stage, so that two compare', () =>
    expect(cairnLayout(cairnOfStage(1)).height).toBe(cairnLayout(cairnOfStage(7)).height));

  it.each([null, 0, 1, 2, 3, 4, 5, 6, 7])('keeps every stone of stage %p inside it', (stage) => {
    const { width, height, stones } = cairnLayout(cairnOfStage(stage));
    for (const { box } of stones) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
  });

  it('draws a stone the same way each time, and another for another seed', () => {
    const box = { x: 0, y: 0, width: 100, height: 20 };
    expect(stonePath(box, 3)).toBe(stonePath(box, 3));
    expect(stonePath(box, 3)).not.toBe(stonePath(box, 4));
  });
});
