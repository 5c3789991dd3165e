import type { Percentage } from '../answer/answer.js';
import { reason, type ProofNode } from './proof.js';
import { answerLeaf } from './answer-leaf.js';
import { type Members, compileMembers, memberFields, membersProblem, nestedMembers } from './members.js';
import { ruleKind, type ChildRule } from './rule-kind.js';

const percentOf = (value: unknown): number => (value as Percentage).percent;
const nearly = 1e-9;

export interface PercentAtLeastRule<Nested> extends Members<Nested> {
  readonly rule: 'percentAtLeast';
  readonly percent: number;
  readonly indicator?: string | undefined;
}

/**
 * Met when a percentage answer, or the share of applicable members that are met, is `percent` (0 to 100) or more.
 * Exactly one of `indicator`, `of` and `ofAreas` is present. Below, the share is value / `percent`. A tolerance of 1e-9
 * absorbs rounding of floating-point numbers.
 */
export const percentAtLeast = ruleKind<PercentAtLeastRule<ChildRule>>({
  schema: (parts) =>
    parts.z
      .strictObject({
        rule: parts.z.literal('percentAtLeast'),
        percent: parts.z.number().min(0).max(100),
        indicator: parts.id.optional(),
        ...memberFields(parts),
      })
      .refine(
        (rule) => [rule.indicator, rule.of, rule.ofAreas].filter((way) => way !== undefined).length === 1,
        'needs one of "indicator", "of" or "ofAreas"',
      ),
  nested: nestedMembers,
  problem: (rule, model) => {
    if (rule.indicator === undefined) return membersProblem(rule, model);
    return model.indicator(rule.indicator)?.answer.kind === 'percentage'
      ? undefined
      : `"${rule.indicator}" is not a percentage indicator`;
  },
  compile: (rule, compiler) => {
    const goal = rule.percent;
    const shareOf = (percent: number): number => (percent + nearly >= goal ? 1 : percent / goal);
    if (rule.indicator !== undefined) {
      return answerLeaf(compiler.indicator(rule.indicator), rule.indicator, {
        rule: 'percentAtLeast',
        target: goal,
        unit: 'percent',
        shown: percentOf,
        share: (value) => shareOf(percentOf(value)),
        distance: (value) => Math.max(0, goal - (value === undefined ? 0 : percentOf(value))),
        differs: reason('answer-below-target'),
      });
    }
    const members = compileMembers(rule, compiler);
    return (scope): ProofNode => {
      const of = members(scope);
      let have = 0;
      let counted = 0;
      for (const { status } of of) {
        if (status === 'not-applicable') continue;
        counted++;
        if (status === 'met') have++;
      }
      const { unitId } = scope;
      if (counted === 0) {
        const status = rule.ofAreas ? 'not-met' : 'not-applicable';
        return {
          rule: 'percentAtLeast',
          status,
          share: 0,
          value: 0,
          target: goal,
          distance: rule.ofAreas ? goal : 0,
          unit: 'percent',
          reason: reason('nothing-to-count'),
          unitId,
          indicatorId: null,
          of,
        };
      }
      const value = (100 * have) / counted;
      const share = shareOf(value);
      const code = share >= 1 ? 'share-reached' : 'share-too-small';
      return {
        rule: 'percentAtLeast',
        status: share >= 1 ? 'met' : 'not-met',
        share,
        value,
        target: goal,
        distance: share >= 1 ? 0 : goal - value,
        unit: 'percent',
        reason: { code, params: { have, counted, unit: rule.ofAreas ? 'service-areas' : 'parts' } },
        unitId,
        indicatorId: null,
        of,
      };
    };
  },
});
