import type { ScoreChange } from '@cairn/contracts/scoring/http/scores.js';
import { stagePicture, stageSteps } from './stage-steps.js';

const at = (second: number): string => new Date(Date.UTC(2027, 2, 1) + second * 1000).toISOString();
const change = (second: number, stage: number, final = false): ScoreChange => ({
  at: at(second),
  asOf: at(second),
  stage,
  score: stage,
  final,
  from: null,
});
const history = [change(0, 0), change(1, 1), change(20, 1), change(60, 2), change(100, 2, true)];

describe('stage over time', () => {
  it('shows where the stage or the standing changed', () =>
    expect(stageSteps(history).map((step) => [step.at, step.stage, step.final])).toEqual([
      [at(0), 0, false],
      [at(1), 1, false],
      [at(60), 2, false],
      [at(100), 2, true],
    ]));
  it('is a line of steps from the first result to now', () => {
    const { line, points, rungs, height } = stagePicture(stageSteps(history), 7, at(200));
    expect(points.map(({ x, stage }) => [x, stage])).toEqual([
      [0, 0],
      [0.005, 1],
      [0.3, 2],
      [0.5, 2],
    ]);
    expect(line).toMatch(/^M0 [\d.]+(H[\d.]+V[\d.]+){3}H1$/);
    expect(rungs.map(({ stage }) => stage)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const { y } of [...rungs, ...points]) expect(y > 0 && y < height).toBe(true);
  });
  it('is nothing before the first result', () =>
    expect(stagePicture([], 7, at(0))).toMatchObject({ line: '', points: [] }));
});
