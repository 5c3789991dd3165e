import type { Criterion, ModelVersion } from './model-schema.js';

/** A criterion and where it stands: in a stage or, where `stage` is null, in a branch. */
export type PlacedCriterion =
  | { readonly criterion: Criterion; readonly stage: number; readonly branch: null }
  | { readonly criterion: Criterion; readonly stage: null; readonly branch: string };

/** Every criterion of a model version: the stages upward, then the branches. */
export const criteriaOf = (model: ModelVersion): readonly PlacedCriterion[] => [
  ...model.stages.flatMap(({ stage, criteria }) => criteria.map((criterion) => ({ criterion, stage, branch: null }))),
  ...model.branches.flatMap(({ id, criteria }) => criteria.map((criterion) => ({ criterion, stage: null, branch: id }))),
];
