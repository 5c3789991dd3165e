import { passOn } from './pass-on.js';
import { ruleKind, type ChildRule } from './rule-kind.js';

export interface SubstituteWhenRule<Nested> {
  readonly rule: 'substituteWhen';
  readonly when: Nested;
  readonly substitute: Nested;
  readonly of: Nested;
}

/** The outcome of `substitute` while `when` is met ("no EMR, then an equivalent"); otherwise the outcome of `of`. */
export const substituteWhen = ruleKind<SubstituteWhenRule<ChildRule>>({
  schema: ({ z, child }) =>
    z.strictObject({ rule: z.literal('substituteWhen'), when: child, substitute: child, of: child }),
  nested: ({ when, substitute, of }) => [when, substitute, of],
  compile: (rule, compiler) => {
    const when = compiler.rule(rule.when);
    const substitute = compiler.rule(rule.substitute);
    const of = compiler.rule(rule.of);
    return (scope) => {
      const condition = when(scope);
      const outcome = condition.status === 'met' ? substitute(scope) : of(scope);
      return passOn('substituteWhen', outcome, scope.unitId, [condition, outcome]);
    };
  },
});
