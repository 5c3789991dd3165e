import type { StageResult } from './evaluation.js';
import type { ProofNode } from '../rules/proof.js';
import type { ChildRule, GateFacts } from '../rules/rule-kind.js';
import { compileRuleWith, nestedRules, type Rule } from '../rules/rule.js';
import { atGate, scopeOf } from './scope-of.js';

/** Points of the stage's criteria that apply: how many are earned, how many could be. */
export type StagePoints = { readonly earned: number; readonly offered: number };

/** Whether meeting criteria can change what this step of a gate says. */
export const countsPoints = (rule: Rule): boolean =>
  rule.rule === 'shareOfStage' ||
  rule.rule === 'branches' ||
  (!('ofAreas' in rule && rule.ofAreas) && nestedRules(rule).some(countsPoints));

/** Steps that no criterion can change, with what they say today. */
const standing = (
  rule: Rule,
  proof: ProofNode | undefined,
  found = new Map<ChildRule, ProofNode>(),
): Map<ChildRule, ProofNode> => {
  if (!proof) return found;
  if (!countsPoints(rule)) return found.set(rule, proof);
  const nested =
    rule.rule === 'substituteWhen'
      ? [rule.when, proof.of[0]?.status === 'met' ? rule.substitute : rule.of]
      : nestedRules(rule);
  nested.forEach((part, i) => standing(part, proof.of[i], found));
  return found;
};

const facility = scopeOf({ areas: [], answers: {} });
const HALVINGS = 64;
/** Sums of the same points in another order may differ in their last digits. */
const LAST_DIGITS = 1e-12;

/**
 * How many points of its own criteria a stage needs so that its gate opens while `branches` are as given. Infinity when
 * no number of points is enough, 0 when none is needed. A gate never closes when more is met (`check-model` sees to
 * it), so that halving finds the least.
 */
export const gateNeeds = (
  rule: Rule,
  today: StageResult,
  { earned, offered }: StagePoints,
): ((branches: GateFacts['branches']) => number) => {
  const prove = compileRuleWith(rule, standing(rule, today.gate ?? undefined));
  return (branches) => {
    const opensAt = (points: number): boolean => {
      const met = { status: 'met', share: 1, points } as const;
      const missing = { status: 'not-met', share: 0, points: offered - points } as const;
      return prove(atGate(facility, { criteria: offered > 0 ? [met, missing] : [], branches })).status !== 'not-met';
    };
    if (opensAt(earned)) return 0;
    if (!opensAt(offered)) return Infinity;
    let [low, high] = [earned, offered];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2;
      if (opensAt(middle)) high = middle;
      else low = middle;
    }
    return high - earned - LAST_DIGITS * offered;
  };
};
