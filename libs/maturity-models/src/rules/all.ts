import { countRule } from './count.js';
import {
  type Members,
  memberFields,
  membersProblem,
  nestedMembers,
  ONE_WAY_TO_COUNT,
  oneWayToCount,
} from './members.js';
import { ruleKind, type ChildRule } from './rule-kind.js';

export interface AllRule<Nested> extends Members<Nested> {
  readonly rule: 'all';
}

/**
 * Met when every applicable member is met. Measured in members; not applicable when no listed rule is, not met when
 * there is no service area to count.
 */
export const all = ruleKind<AllRule<ChildRule>>({
  schema: (parts) =>
    parts.z
      .strictObject({ rule: parts.z.literal('all'), ...memberFields(parts) })
      .refine(oneWayToCount, ONE_WAY_TO_COUNT),
  nested: nestedMembers,
  problem: membersProblem,
  compile: (rule, compiler) =>
    countRule(rule, compiler, (applicable) => applicable, { met: 'all-met', notMet: 'some-missing' }),
});
