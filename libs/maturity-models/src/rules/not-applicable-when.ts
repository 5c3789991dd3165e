import { reason } from './proof.js';
import { passOn } from './pass-on.js';
import { ruleKind, type ChildRule } from './rule-kind.js';

export interface NotApplicableWhenRule<Nested> {
  readonly rule: 'notApplicableWhen';
  readonly when: Nested;
  readonly of: Nested;
}

/**
 * Not applicable while `when` is met ("if policy allows"); otherwise the outcome of `of`. While `when` is itself not
 * applicable or not met, `of` decides.
 */
export const notApplicableWhen = ruleKind<NotApplicableWhenRule<ChildRule>>({
  schema: ({ z, child }) => z.strictObject({ rule: z.literal('notApplicableWhen'), when: child, of: child }),
  nested: ({ when, of }) => [when, of],
  compile: (rule, compiler) => {
    const when = compiler.rule(rule.when);
    const of = compiler.rule(rule.of);
    return (scope) => {
      const condition = when(scope);
      if (condition.status !== 'met') {
        const outcome = of(scope);
        return passOn('notApplicableWhen', outcome, scope.unitId, [condition, outcome]);
      }
      return {
        ...passOn('notApplicableWhen', condition, scope.unitId, [condition]),
        status: 'not-applicable',
        share: 0,
        reason: reason('made-not-applicable'),
      };
    };
  },
});
