import { reason } from './proof.js';
import { passOn } from './pass-on.js';
import { ruleKind, type ChildRule } from './rule-kind.js';

export interface OptionalRule<Nested> {
  readonly rule: 'optional';
  readonly of: Nested;
}

/** Met when `of` is met, otherwise not applicable: it never prevents a stage. */
export const optional = ruleKind<OptionalRule<ChildRule>>({
  schema: ({ z, child }) => z.strictObject({ rule: z.literal('optional'), of: child }),
  nested: ({ of }) => [of],
  compile: (rule, compiler) => {
    const of = compiler.rule(rule.of);
    return (scope) => {
      const outcome = of(scope);
      const step = passOn('optional', outcome, scope.unitId, [outcome]);
      return outcome.status === 'met'
        ? { ...step, reason: reason('optional-in-place') }
        : { ...step, status: 'not-applicable', reason: reason('optional-not-in-place') };
    };
  },
});
