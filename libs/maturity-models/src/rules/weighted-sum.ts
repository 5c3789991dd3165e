import { reason, type ProofNode } from './proof.js';
import { ruleKind, type ChildRule } from './rule-kind.js';

const nearly = 1e-9;

export interface WeightedSumRule<Nested> {
  readonly rule: 'weightedSum';
  readonly atLeast: number;
  readonly of: readonly { readonly weight: number; readonly rule: Nested }[];
}

/**
 * Each part earns its `weight` (above 0) times its share; the weight of parts that do not apply is spread over the
 * others in proportion. Met at `atLeast` (above 0) points of the sum of all weights; below, the share is value /
 * `atLeast`. Not applicable when no part is. A tolerance of 1e-9 absorbs rounding of floating-point numbers.
 */
export const weightedSum = ruleKind<WeightedSumRule<ChildRule>>({
  schema: ({ z, child }) =>
    z.strictObject({
      rule: z.literal('weightedSum'),
      atLeast: z.number().positive(),
      of: z.array(z.strictObject({ weight: z.number().positive(), rule: child })).min(1),
    }),
  nested: ({ of }) => of.map((part) => part.rule),
  problem: ({ atLeast, of }) => {
    const offered = of.reduce((sum, { weight }) => sum + weight, 0);
    return atLeast > offered + nearly ? `asks for ${atLeast} of ${offered} points` : undefined;
  },
  compile: (rule, compiler) => {
    const parts = rule.of.map((part) => ({ weight: part.weight, proof: compiler.rule(part.rule) }));
    const offered = parts.reduce((sum, { weight }) => sum + weight, 0);
    return (scope): ProofNode => {
      const of: ProofNode[] = [];
      let earned = 0;
      let applicable = 0;
      for (const part of parts) {
        const proof = part.proof(scope);
        of.push(proof);
        if (proof.status === 'not-applicable') continue;
        applicable += part.weight;
        earned += part.weight * proof.share;
      }
      const { unitId } = scope;
      const shown = {
        rule: 'weightedSum',
        target: rule.atLeast,
        unit: 'points',
        unitId,
        indicatorId: null,
        of,
      } as const;
      if (applicable === 0)
        return {
          ...shown,
          status: 'not-applicable',
          share: 0,
          value: 0,
          distance: 0,
          reason: reason('nothing-to-count'),
        };
      const value = (earned / applicable) * offered;
      const met = value + nearly >= rule.atLeast;
      return {
        ...shown,
        status: met ? 'met' : 'not-met',
        share: met ? 1 : value / rule.atLeast,
        value,
        distance: met ? 0 : rule.atLeast - value,
        reason: reason(met ? 'share-reached' : 'share-too-small'),
      };
    };
  },
});
