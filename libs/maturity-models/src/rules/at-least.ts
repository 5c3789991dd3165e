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

export interface AtLeastRule<Nested> extends Members<Nested> {
  readonly rule: 'atLeast';
  readonly count: number;
}

/**
 * Met when at least `count` (1 or more) members are met: "at least 2 service areas". The share is the mean of the
 * `count` largest shares.
 */
export const atLeast = ruleKind<AtLeastRule<ChildRule>>({
  schema: (parts) =>
    parts.z
      .strictObject({ rule: parts.z.literal('atLeast'), count: parts.z.int().min(1), ...memberFields(parts) })
      .refine(oneWayToCount, ONE_WAY_TO_COUNT),
  nested: nestedMembers,
  problem: (rule, model) =>
    rule.of && rule.count > rule.of.length
      ? `asks for ${rule.count} of ${rule.of.length}`
      : membersProblem(rule, model),
  compile: (rule, compiler) =>
    countRule(rule, compiler, () => rule.count, { met: 'enough-met', notMet: 'too-few-met' }),
});
