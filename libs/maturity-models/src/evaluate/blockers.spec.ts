import { blockersOf } from './blockers.js';
import type { BranchResult, CriterionResult, StageResult } from './evaluation.js';

const branch = (id: string, share: number, ...missing: string[]): BranchResult => ({
  id,
  share,
  missing,
  met: missing.length === 0,
  criteria: [],
});
const stage = (...notMet: string[]): StageResult => ({
  stage: 5,
  reached: false,
  gateMet: false,
  share: 0,
  gate: null,
  criteria: notMet.map((id) => ({ id, status: 'not-met' }) as CriterionResult),
});
const branches = [
  branch('far', 0.2, 'f1', 'f2'),
  branch('near', 0.8, 'n1'),
  branch('done', 1),
  branch('middle', 0.5, 'm1'),
];

describe('blockers', () => {
  it('are the criteria of the stage that are not met', () =>
    expect(blockersOf({ rule: 'shareOfStage', percent: 100 }, stage('c1', 'c2'), branches)).toEqual(['c1', 'c2']));
  it('are those of the nearest branch where one more is needed', () =>
    expect(blockersOf({ rule: 'branches', atLeast: 2 }, stage(), branches)).toEqual(['n1']));
  it('are those of the two nearest where two more are needed', () =>
    expect(blockersOf({ rule: 'branches', atLeast: 3 }, stage(), branches)).toEqual(['n1', 'm1']));
});
