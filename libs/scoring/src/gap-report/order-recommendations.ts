import type { Criterion, CriterionResult, Evaluation, ModelVersion, Rule, StageResult } from '@cairn/maturity-models';
import type { Weighed } from './least-effort.js';
import { leastEffortFor } from './least-effort.js';

/** `to` is null for criteria that no stage above needs. */
export type Step = { readonly from: number; readonly to: number | null; readonly criteria: readonly string[]; readonly effortDays: number };

export type EffortOf = (criterion: Criterion) => number;

type Ground = {
  readonly criteria: ReadonlyMap<string, Weighed & { readonly isBonus: boolean }>;
  readonly branches: readonly { readonly id: string; readonly met: boolean; readonly missing: readonly string[] }[];
  readonly taken: ReadonlySet<string>;
};

/**
 * The way up, a step for each gain of stage: the missing criteria with the least total effort that open the next gate, then those
 * that open the one after it, to the top. A stage counts only with all below it, so this order is also the one by stage gained per
 * effort. Within a step, where all are needed, the cheapest comes first; what no gate needs comes last.
 */
export const orderRecommendations = (model: ModelVersion, evaluation: Evaluation, effortOf: EffortOf): Step[] => {
  const criteria = new Map([...model.stages, ...model.branches].flatMap((part) => part.criteria).map((one) => [one.id, { id: one.id, points: one.points, effortDays: effortOf(one), isBonus: one.rule.rule === 'bonus' }]));
  const order = new Map([...criteria.keys()].map((id, i) => [id, i]));
  const effort = (id: string): number => criteria.get(id)?.effortDays ?? 0;
  const cheapestFirst = (ids: readonly string[]): string[] => ids.toSorted((a, b) => effort(a) - effort(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const taken = new Set<string>();
  const steps: Step[] = [];
  const add = (from: number, to: number | null, ids: readonly string[]): void => {
    steps.push({ from, to, criteria: cheapestFirst(ids), effortDays: ids.reduce((sum, id) => sum + effort(id), 0) });
    ids.forEach((id) => taken.add(id));
  };
  const rungs = evaluation.stages.toSorted((a, b) => a.stage - b.stage).filter(({ stage }) => stage > evaluation.stage);
  let from = evaluation.stage;
  for (const rung of rungs) {
    const gate = model.stages.find(({ stage }) => stage === rung.stage)?.gate;
    const needed = gate && !rung.gateMet ? opening(gate, rung, { criteria, branches: evaluation.branches, taken }) : [];
    if (needed === null) break;
    const fresh = [...new Set(needed)].filter((id) => !taken.has(id));
    const before = steps.at(-1);
    if (fresh.length === 0 && before) steps[steps.length - 1] = { ...before, to: rung.stage };
    else add(from, rung.stage, fresh);
    from = rung.stage;
  }
  const left = missing([...evaluation.stages, ...evaluation.branches].flatMap((part) => part.criteria)).filter((id) => !taken.has(id));
  if (left.length > 0) add(from, null, left);
  return steps;
};

const missing = (results: readonly CriterionResult[]): string[] => results.filter(({ status }) => status === 'not-met').map(({ id }) => id);

/** The missing criteria with the least effort that open a gate; null when no criterion can. */
const opening = (gate: Rule, rung: StageResult, ground: Ground): readonly string[] | null => {
  switch (gate.rule) {
    case 'shareOfStage':
      return forShare(gate.percent, rung, ground);
    case 'branches':
      return forBranches(gate.atLeast, ground);
    case 'all':
      return partsOf(gate, rung, ground).reduce((sum, part) => (sum && part ? [...sum, ...part] : null), []);
    case 'any':
      return partsOf(gate, rung, ground).reduce((best, part) => (part && (!best || effortOfAll(part, ground) < effortOfAll(best, ground)) ? part : best), null);
    default:
      return missing(rung.criteria);
  }
};

const partsOf = ({ of }: { readonly of?: readonly Rule[] | undefined }, rung: StageResult, ground: Ground): (readonly string[] | null)[] =>
  of ? of.map((part) => opening(part, rung, ground)) : [missing(rung.criteria)];

const forShare = (percent: number, rung: StageResult, { criteria }: Ground): readonly string[] | null => {
  const counted = rung.criteria.flatMap(({ id, status }) => {
    const criterion = criteria.get(id);
    return criterion && !criterion.isBonus && status !== 'not-applicable' ? [{ ...criterion, status }] : [];
  });
  const points = (list: readonly Weighed[]): number => list.reduce((sum, one) => sum + one.points, 0);
  const open = counted.filter(({ status }) => status === 'not-met');
  const wanted = (points(counted) * percent) / 100 - (points(counted) - points(open));
  return leastEffortFor(wanted, open);
};

/** A branch whose missing criteria an earlier step takes counts as met. */
const forBranches = (atLeast: number, ground: Ground): readonly string[] | null => {
  const isDone = ({ met, missing }: Ground['branches'][number]): boolean => met || (missing.length > 0 && missing.every((id) => ground.taken.has(id)));
  const wanted = atLeast - ground.branches.filter(isDone).length;
  const open = ground.branches.filter((branch) => !isDone(branch) && branch.missing.length > 0);
  if (wanted > open.length) return null;
  return open.toSorted((a, b) => effortOfAll(a.missing, ground) - effortOfAll(b.missing, ground)).slice(0, Math.max(0, wanted)).flatMap((branch) => branch.missing);
};

const effortOfAll = (ids: readonly string[], { criteria, taken }: Ground): number => ids.reduce((sum, id) => sum + (taken.has(id) ? 0 : (criteria.get(id)?.effortDays ?? 0)), 0);
