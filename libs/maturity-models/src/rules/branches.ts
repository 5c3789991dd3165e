import type { ProofNode } from './proof.js';
import { shareOfBest } from './count.js';
import { ruleKind } from './rule-kind.js';

export type BranchesRule = {
  readonly rule: 'branches';
  readonly atLeast: number;
};

/**
 * For the gate of a stage: met when at least `atLeast` (1 or more) branches are met, in any order. The share is the
 * mean of the `atLeast` largest shares.
 */
export const branches = ruleKind<BranchesRule>({
  schema: ({ z }) => z.strictObject({ rule: z.literal('branches'), atLeast: z.int().min(1) }),
  nested: () => [],
  problem: (rule, model) =>
    rule.atLeast > model.branches ? `asks for ${rule.atLeast} of ${model.branches} branches` : undefined,
  compile: (rule) => {
    const need = rule.atLeast;
    return (scope): ProofNode => {
      const found = scope.gate?.branches ?? [];
      const have = found.filter((branch) => branch.met).length;
      const met = have >= need;
      return {
        rule: 'branches',
        status: met ? 'met' : 'not-met',
        share: met
          ? 1
          : shareOfBest(
              found.map((branch) => branch.share),
              need,
            ),
        value: have,
        target: need,
        distance: Math.max(0, need - have),
        unit: 'branches',
        reason: { code: met ? 'enough-met' : 'too-few-met', params: { have, need, unit: 'branches' } },
        unitId: scope.unitId,
        indicatorId: null,
        of: [],
      };
    };
  },
});
