import type { CompiledCriterion, CompiledModel } from './compiled-model.js';
import type { BranchResult, CriterionResult, StageResult } from './evaluation.js';
import type { ModelVersion } from './model-schema.js';

const fourDecimals = (value: number): number => Math.round(value * 10_000) / 10_000;
const BELOW_ONE = 0.9999;

/** The score with four decimals, made as the model version's `score` says. */
export const scoreOf = (
  model: ModelVersion,
  compiled: CompiledModel,
  stage: number,
  stages: readonly StageResult[],
  branches: readonly BranchResult[],
  focusAreas: readonly { id: string; score: number }[],
): number => {
  if (model.score.kind === 'focus-areas') {
    const { weights } = model.score;
    return fourDecimals(focusAreas.reduce((sum, { id, score }) => sum + (weights[id] ?? 0) * score, 0));
  }
  if (stages.at(-1)?.reached) return stage;
  let earned = 0;
  let offered = 0;
  const add = (criteria: readonly CompiledCriterion[], results: readonly CriterionResult[], above: boolean): void => {
    criteria.forEach(({ criterion, bonus }, i) => {
      const met = results[i]?.status === 'met';
      if (bonus === 0 && (!above || results[i]?.status === 'not-applicable')) return;
      const points = bonus || criterion.points;
      offered += points;
      if (met) earned += points;
    });
  };
  const branchesCount = stages.some(({ reached, gate }) => reached && gate?.rule === 'branches');
  compiled.stages.forEach(({ stage: n, criteria }, i) => add(criteria, stages[i]?.criteria ?? [], n > stage));
  compiled.branches.forEach(({ criteria }, i) => add(criteria, branches[i]?.criteria ?? [], !(branchesCount && branches[i]?.met)));
  return fourDecimals(stage + (offered > 0 ? Math.min(BELOW_ONE, earned / offered) : 0));
};
