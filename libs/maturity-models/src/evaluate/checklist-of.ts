import type { ModelVersion } from '../model/model-schema.js';
import type { CriterionResult } from './evaluation.js';

/** A criterion that a visit looks at, with what the survey found; `stage` is null in a branch, `branch` in a stage. */
export type ChecklistItem = {
  readonly criterionId: string;
  readonly stage: number | null;
  readonly branch: string | null;
  readonly status: CriterionResult['status'];
};

type Results = Readonly<Record<string, ChecklistItem['status']>>;

/**
 * What the team of a validation visit looks at: every criterion of the stages up to the one asked for and, where
 * branches carry a stage, of the branches that the survey found met.
 */
export const checklistOf = (model: ModelVersion, targetStage: number, results: Results): ChecklistItem[] => {
  const item = (id: string, stage: number | null, branch: string | null): ChecklistItem => ({
    criterionId: id,
    stage,
    branch,
    status: results[id] ?? 'not-met',
  });
  const stages = model.stages
    .filter(({ stage }) => stage <= targetStage)
    .toSorted((one, other) => one.stage - other.stage);
  const ofStages = stages.flatMap(({ stage, criteria }) => criteria.map(({ id }) => item(id, stage, null)));
  if (!stages.some(({ gate }) => gate?.rule === 'branches')) return ofStages;
  const branches = model.branches.map(({ id: branch, criteria }) => criteria.map(({ id }) => item(id, null, branch)));
  const met = branches.filter((criteria) => criteria.every(({ status }) => status !== 'not-met'));
  return [...ofStages, ...(met.length > 0 ? met : branches).flat()];
};
