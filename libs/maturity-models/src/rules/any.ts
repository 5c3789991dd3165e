import { type ProofNode, reason } from './proof.js';
import {
  type Members,
  compileMembers,
  memberFields,
  membersProblem,
  nestedMembers,
  ONE_WAY_TO_COUNT,
  oneWayToCount,
} from './members.js';
import { ruleKind, type ChildRule } from './rule-kind.js';

/** The applicable proof with the largest share; of equal ones the first. */
const nearest = (proofs: readonly ProofNode[]): ProofNode | undefined => {
  let best: ProofNode | undefined;
  for (const proof of proofs) {
    if (proof.status === 'not-applicable') continue;
    if (!best || proof.share > best.share) best = proof;
  }
  return best;
};

export interface AnyRule<Nested> extends Members<Nested> {
  readonly rule: 'any';
}

/**
 * Met when at least one member is met. Share, value, target and distance are those of the applicable alternative with
 * the largest share. Not applicable when no listed rule is, not met when there is no service area to count.
 */
export const any = ruleKind<AnyRule<ChildRule>>({
  schema: (parts) =>
    parts.z
      .strictObject({ rule: parts.z.literal('any'), ...memberFields(parts) })
      .refine(oneWayToCount, ONE_WAY_TO_COUNT),
  nested: nestedMembers,
  problem: membersProblem,
  compile: (rule, compiler) => {
    const members = compileMembers(rule, compiler);
    const byArea = rule.ofAreas !== undefined;
    return (scope): ProofNode => {
      const of = members(scope);
      const best = nearest(of);
      const { unitId } = scope;
      if (!best) {
        return {
          rule: 'any',
          status: byArea ? 'not-met' : 'not-applicable',
          share: 0,
          value: 0,
          target: 1,
          distance: byArea ? 1 : 0,
          unit: byArea ? 'service-areas' : 'parts',
          reason: reason('nothing-to-count'),
          unitId,
          indicatorId: null,
          of,
        };
      }
      const { status, share, value, target, distance, unit } = best;
      const why = reason(status === 'met' ? 'one-alternative-met' : 'no-alternative-met');
      return { rule: 'any', status, share, value, target, distance, unit, reason: why, unitId, indicatorId: null, of };
    };
  },
});
