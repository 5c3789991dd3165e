import { type Measure, type ProofNode, type ReasonCode, type Status, reason } from './proof.js';
import { compileMembers, type Members } from './members.js';
import type { CompiledRule, Compiler } from './rule-kind.js';

/**
 * The mean of the `wanted` largest shares, missing ones counted as 0; 1 when none is wanted. Sorts `shares` in place.
 */
export const shareOfBest = (shares: number[], wanted: number): number => {
  if (wanted <= 0) return 1;
  if (shares.length > wanted) shares.sort((a, b) => b - a);
  let sum = 0;
  for (let i = 0; i < shares.length && i < wanted; i++) sum += shares[i] ?? 0;
  return sum / wanted;
};

/**
 * Counts the members that are met against a target derived from how many apply. Members that do not apply are left out.
 *
 * With nothing left, a list of rules is not applicable, while a count of service areas is not met.
 */
export const countRule = (
  rule: Members & { readonly rule: string },
  compiler: Compiler,
  target: (applicable: number) => number,
  codes: { readonly met: ReasonCode; readonly notMet: ReasonCode },
): CompiledRule => {
  const members = compileMembers(rule, compiler);
  const unit: Measure = rule.ofAreas ? 'service-areas' : 'parts';
  return (scope): ProofNode => {
    const of = members(scope);
    let have = 0;
    const shares: number[] = [];
    for (const member of of) {
      if (member.status === 'not-applicable') continue;
      if (member.status === 'met') have++;
      shares.push(member.share);
    }
    const { unitId } = scope;
    const need = target(shares.length);
    if (shares.length === 0) {
      const status: Status = rule.ofAreas ? 'not-met' : 'not-applicable';
      const distance = rule.ofAreas ? Math.max(1, need) : 0;
      return {
        rule: rule.rule,
        status,
        share: 0,
        value: 0,
        target: need,
        distance,
        unit,
        reason: reason('nothing-to-count'),
        unitId,
        indicatorId: null,
        of,
      };
    }
    const met = have >= need;
    return {
      rule: rule.rule,
      status: met ? 'met' : 'not-met',
      share: met ? 1 : shareOfBest(shares, need),
      value: have,
      target: need,
      distance: Math.max(0, need - have),
      unit,
      reason: { code: met ? codes.met : codes.notMet, params: { have, need, unit } },
      unitId,
      indicatorId: null,
      of,
    };
  };
};
