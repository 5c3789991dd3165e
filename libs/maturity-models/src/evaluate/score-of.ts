import { combineScores } from '../model/combine-scores.js';
import type { CompiledCriterion, CompiledModel } from './compiled-model.js';
import { proveCompleteness } from './completeness.js';
import type { BranchResult, CriterionResult, ScoreDetails, StageResult } from './evaluation.js';
import { groupsOf, levelsOf, meanOf } from './levels-of.js';
import type { ModelVersion } from '../model/model-schema.js';
import type { Scope } from '../rules/rule-kind.js';

const fourDecimals = (value: number): number => Math.round(value * 10_000) / 10_000;
const BELOW_ONE = 0.9999;
const FULL = 100;

/** The score with four decimals, made as the model version's `score` says, and what explains it beyond the stages. */
export const scoreOf = (
  model: ModelVersion,
  compiled: CompiledModel,
  stage: number,
  stages: readonly StageResult[],
  branches: readonly BranchResult[],
  focusAreas: readonly { id: string; score: number }[],
  facility: Scope,
): ScoreDetails => {
  if (model.score.kind === 'focus-areas') {
    const { formula, weights, highest, completeness: asked } = model.score;
    const combined = combineScores(
      formula,
      focusAreas.map(({ id, score }) => ({ score, weight: weights[id] ?? 0 })),
    );
    const score = fourDecimals((combined * highest) / FULL);
    if (!asked) return { score };
    const completeness = proveCompleteness(model, asked, facility);
    return { score: completeness.status === 'met' ? score : 0, completeness };
  }
  if (model.score.kind === 'levels') {
    const levels = levelsOf(model, stages);
    const groups = groupsOf(model.score.groups, levels);
    return { score: fourDecimals(meanOf(groups.map(({ mean }) => mean)) ?? stage), levels, groups };
  }
  if (stages.at(-1)?.reached) return { score: stage };
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
  compiled.branches.forEach(({ criteria }, i) =>
    add(criteria, branches[i]?.criteria ?? [], !(branchesCount && branches[i]?.met)),
  );
  return { score: fourDecimals(stage + (offered > 0 ? Math.min(BELOW_ONE, earned / offered) : 0)) };
};
