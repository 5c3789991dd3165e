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

export interface MajorityRule<Nested> extends Members<Nested> {
  readonly rule: 'majority';
}

/** Met when more than half of the applicable members are met: 2 of 3, 3 of 4. */
export const majority = ruleKind<MajorityRule<ChildRule>>({
  schema: (parts) =>
    parts.z
      .strictObject({ rule: parts.z.literal('majority'), ...memberFields(parts) })
      .refine(oneWayToCount, ONE_WAY_TO_COUNT),
  nested: nestedMembers,
  problem: membersProblem,
  compile: (rule, compiler) =>
    countRule(rule, compiler, (applicable) => Math.floor(applicable / 2) + 1, {
      met: 'enough-met',
      notMet: 'too-few-met',
    }),
});
