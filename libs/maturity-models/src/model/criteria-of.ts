import type { Criterion, ModelVersion } from './model-schema.js';

/** A criterion and its place: a stage or, where `stage` is null, a branch. */
export type PlacedCriterion =
  | { readonly criterion: Criterion; readonly stage: number; readonly branch: null }
  | { readonly criterion: Criterion; readonly stage: null; readonly branch: string };

const placed = (model: ModelVersion): readonly PlacedCriterion[] => [
  ...model.stages.flatMap(({ stage, criteria }) => criteria.map((criterion) => ({ criterion, stage, branch: null }))),
  ...model.branches.flatMap(({ id, criteria }) =>
    criteria.map((criterion) => ({ criterion, stage: null, branch: id })),
  ),
];

const known = new WeakMap<ModelVersion, readonly PlacedCriterion[]>();

/**
 * Every criterion of a model version: stages in ascending order, then branches. Computed once for each model version
 * object.
 */
export const criteriaOf = (model: ModelVersion): readonly PlacedCriterion[] => {
  const found = known.get(model) ?? placed(model);
  known.set(model, found);
  return found;
};
