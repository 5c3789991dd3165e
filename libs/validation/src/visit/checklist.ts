import type { ModelVersion } from '@cairn/maturity-models';
import type { ChecklistItem } from './visit-events.js';

type Results = Readonly<Record<string, ChecklistItem['status']>>;

/**
 * What the team looks at: every criterion of the stages up to the one asked for and, where branches carry a stage, of
 * the branches that the survey found met.
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
