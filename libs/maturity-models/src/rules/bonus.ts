import { passOn } from './pass-on.js';
import { ruleKind, type ChildRule } from './rule-kind.js';

export interface BonusRule<Nested> {
  readonly rule: 'bonus';
  readonly points: number;
  readonly of: Nested;
}

/**
 * Extra `points` (above 0) for the decimals of a score, earned when `of` is met; otherwise not applicable. It neither
 * prevents a stage nor counts towards one.
 */
export const bonus = ruleKind<BonusRule<ChildRule>>({
  schema: ({ z, child }) => z.strictObject({ rule: z.literal('bonus'), points: z.number().positive(), of: child }),
  nested: ({ of }) => [of],
  compile: (rule, compiler) => {
    const of = compiler.rule(rule.of);
    const params = { points: rule.points };
    return (scope) => {
      const outcome = of(scope);
      const step = passOn('bonus', outcome, scope.unitId, [outcome]);
      return outcome.status === 'met'
        ? { ...step, reason: { code: 'bonus-earned', params } }
        : { ...step, status: 'not-applicable', reason: { code: 'bonus-not-earned', params } };
    };
  },
});
