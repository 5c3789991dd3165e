import type { CompiledCriterion, CompiledModel } from './compiled-model.js';
import type { BranchResult, CriterionResult, StageResult } from './evaluation.js';
import { focusAreaStage } from './focus-area-stage.js';
import type { ModelVersion } from '../model/model-schema.js';

/**
 * The highest score a focus area of this model version can have: 100, or the highest stage where areas are scored on
 * the stages' scale.
 */
export const highestFocusAreaScore = ({
  focusAreaScale,
  stages,
}: Pick<ModelVersion, 'focusAreaScale' | 'stages'>): number =>
  focusAreaScale ? Math.max(...stages.map(({ stage }) => stage)) : 100;

/**
 * How far the criteria of each focus area are met, with two decimals: on the model version's `focusAreaScale`,
 * otherwise 0 to 100 whatever stage they belong to.
 */
export const focusAreaScores = (
  model: ModelVersion,
  compiled: CompiledModel,
  stages: readonly StageResult[],
  branches: readonly BranchResult[],
): { id: string; score: number }[] => {
  const { focusAreaScale } = model;
  if (focusAreaScale)
    return model.focusAreas.map((id) => ({ id, score: focusAreaStage(id, focusAreaScale.percent, compiled, stages) }));
  const totals = new Map(model.focusAreas.map((id) => [id, { earned: 0, offered: 0 }]));
  const add = (criteria: readonly CompiledCriterion[], results: readonly CriterionResult[]): void => {
    criteria.forEach(({ criterion }, i) => {
      const result = results[i];
      const total = totals.get(criterion.focusArea);
      if (!result || !total || result.status === 'not-applicable') return;
      total.offered += criterion.points;
      total.earned += criterion.points * result.share;
    });
  };
  compiled.stages.forEach(({ criteria }, i) => add(criteria, stages[i]?.criteria ?? []));
  compiled.branches.forEach(({ criteria }, i) => add(criteria, branches[i]?.criteria ?? []));
  return [...totals].map(([id, { earned, offered }]) => ({
    id,
    score: offered > 0 ? Math.round((10_000 * earned) / offered) / 100 : 0,
  }));
};
