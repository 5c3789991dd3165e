import type { BranchResult, CheapestPath, Criterion, Evaluation, ModelVersion, Path } from '@cairn/maturity-models';

/** Where criteria of a way stand: in a stage, or in a branch. */
export type WayPart = {
  readonly stage: number | null;
  readonly branch: string | null;
  readonly criteria: readonly Criterion[];
};

/** The criteria of a way, stages upward, then branches. */
export const roadmapParts = ({ stages, branches }: ModelVersion, { criteria: ids }: Path): readonly WayPart[] => {
  const chosen = new Set(ids);
  const own = (criteria: readonly Criterion[]) => criteria.filter(({ id }) => chosen.has(id));
  return [
    ...stages.map(({ stage, criteria }) => ({ stage, branch: null, criteria: own(criteria) })),
    ...branches.map(({ id, criteria }) => ({ stage: null, branch: id, criteria: own(criteria) })),
  ].filter(({ criteria }) => criteria.length > 0);
};

/** Criteria not met up to a stage which the way leaves out. */
export const leftOut = (
  { stages, branches }: ModelVersion,
  evaluation: Evaluation,
  { best, target }: CheapestPath,
): readonly Criterion[] => {
  const open = new Set(
    [...evaluation.stages, ...evaluation.branches].flatMap(({ criteria }) =>
      criteria.filter(({ status }) => status === 'not-met').map(({ id }) => id),
    ),
  );
  const counted = stages.some(({ stage, gate }) => stage <= target && gate?.rule === 'branches') ? branches : [];
  return [...stages.filter(({ stage }) => stage <= target), ...counted]
    .flatMap(({ criteria }) => criteria)
    .filter(({ id }) => open.has(id) && !best?.criteria.includes(id));
};

export type BranchCost = BranchResult & { readonly days: number; readonly chosen: boolean };

/** What each branch would take, the cheapest first; `chosen`: the way goes through it. */
export const branchCosts = (
  model: ModelVersion,
  { branches }: Evaluation,
  way: Path | null,
  daysOf: (criterion: Criterion) => number,
): readonly BranchCost[] => {
  const criteria = new Map(
    model.branches.flatMap((branch) => branch.criteria.map((criterion) => [criterion.id, criterion])),
  );
  return branches
    .map((branch) => ({
      ...branch,
      days: branch.missing.reduce((sum, id) => sum + daysOf(criteria.get(id) as Criterion), 0),
      chosen: branch.missing.length > 0 && branch.missing.every((id) => way?.criteria.includes(id)),
    }))
    .sort((a, b) => a.days - b.days);
};

/** What the second way has instead. */
export const exchanged = (
  first: Path,
  second: Path,
): { readonly left: readonly string[]; readonly taken: readonly string[] } => ({
  left: first.criteria.filter((id) => !second.criteria.includes(id)),
  taken: second.criteria.filter((id) => !first.criteria.includes(id)),
});
