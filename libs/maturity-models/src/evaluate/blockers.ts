import type { BranchResult, StageResult } from './evaluation.js';
import type { Rule } from '../rules/rule.js';

const notMet = (stage: StageResult): string[] =>
  stage.criteria.filter(({ status }) => status === 'not-met').map(({ id }) => id);

/**
 * Ids of the criteria to meet so that the stage's gate opens; for a count of branches, those of the nearest branches.
 */
export const blockersOf = (
  gate: Rule | null,
  stage: StageResult,
  branches: readonly BranchResult[],
): readonly string[] => {
  if (gate?.rule !== 'branches') return notMet(stage);
  const wanted = gate.atLeast - branches.filter(({ met }) => met).length;
  const nearest = branches.filter(({ met }) => !met).sort((a, b) => b.share - a.share);
  return [...notMet(stage), ...nearest.slice(0, Math.max(0, wanted)).flatMap(({ missing }) => missing)];
};
