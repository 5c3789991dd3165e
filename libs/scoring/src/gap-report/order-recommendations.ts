import { type Criterion, type Evaluation, type ModelVersion, cheapestPath, criteriaOf } from '@cairn/maturity-models';

/** `to` is null for criteria that no stage above needs. */
export type Step = {
  readonly from: number;
  readonly to: number | null;
  readonly criteria: readonly string[];
  readonly effortDays: number;
};

export type EffortOf = (criterion: Criterion) => number;

/**
 * The way up, a step for each gain of stage: the missing criteria with the least total effort that open the next gate,
 * then those that open the one after it, to the top. A stage counts only with all below it, so this order is also the
 * one by stage gained per effort. Within a step, where all are needed, the cheapest comes first; what no gate needs
 * comes last.
 */
export const orderRecommendations = (model: ModelVersion, evaluation: Evaluation, effortOf: EffortOf): Step[] => {
  const efforts = Object.fromEntries(criteriaOf(model).map(({ criterion }) => [criterion.id, effortOf(criterion)]));
  const order = new Map(Object.keys(efforts).map((id, place) => [id, place]));
  const effort = (id: string): number => efforts[id] ?? 0;
  const cheapestFirst = (ids: readonly string[]): string[] =>
    ids.toSorted((a, b) => effort(a) - effort(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const taken = new Set<string>();
  const steps: Step[] = [];
  const add = (from: number, to: number | null, ids: readonly string[]): void => {
    steps.push({ from, to, criteria: cheapestFirst(ids), effortDays: ids.reduce((sum, id) => sum + effort(id), 0) });
    ids.forEach((id) => taken.add(id));
  };
  let from = evaluation.stage;
  for (const stage of evaluation.stages
    .map((rung) => rung.stage)
    .filter((one) => one > evaluation.stage)
    .toSorted((a, b) => a - b)) {
    const path = cheapestPath(model, evaluation, stage, efforts).best;
    if (!path) break;
    const fresh = path.criteria.filter((id) => !taken.has(id));
    const before = steps.at(-1);
    if (fresh.length === 0 && before) steps[steps.length - 1] = { ...before, to: stage };
    else add(from, stage, fresh);
    from = stage;
  }
  const left = [...evaluation.stages, ...evaluation.branches]
    .flatMap(({ criteria }) => criteria)
    .filter(({ id, status }) => status === 'not-met' && !taken.has(id))
    .map(({ id }) => id);
  if (left.length > 0) add(from, null, left);
  return steps;
};
