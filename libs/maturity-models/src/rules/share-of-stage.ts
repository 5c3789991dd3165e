import type { ProofNode } from './proof.js';
import { ruleKind } from './rule-kind.js';

const nearly = 1e-9;

export type ShareOfStageRule = {
  readonly rule: 'shareOfStage';
  readonly percent: number;
};

/**
 * For the gate of a stage: met when the criteria that are met bring `percent` (above 0 to 100) of the points of those
 * that apply. With no applicable criterion the value is 100. A tolerance of 1e-9 absorbs rounding of floating-point
 * numbers.
 */
export const shareOfStage = ruleKind<ShareOfStageRule>({
  schema: ({ z }) => z.strictObject({ rule: z.literal('shareOfStage'), percent: z.number().positive().max(100) }),
  nested: () => [],
  compile:
    (rule) =>
    (scope): ProofNode => {
      let earned = 0;
      let offered = 0;
      for (const { status, points } of scope.gate?.criteria ?? []) {
        if (status === 'not-applicable') continue;
        offered += points;
        if (status === 'met') earned += points;
      }
      const value = offered === 0 ? (scope.gate ? 100 : 0) : (100 * earned) / offered;
      const met = value + nearly >= rule.percent;
      return {
        rule: 'shareOfStage',
        status: met ? 'met' : 'not-met',
        share: met ? 1 : value / rule.percent,
        value,
        target: rule.percent,
        distance: met ? 0 : rule.percent - value,
        unit: 'percent',
        reason: {
          code: met ? 'share-reached' : 'share-too-small',
          params: { have: earned, counted: offered, unit: 'points' },
        },
        unitId: scope.unitId,
        indicatorId: null,
        of: [],
      };
    },
});
