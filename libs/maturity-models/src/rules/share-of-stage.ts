import { z } from 'zod';
import type { ProofNode } from './proof.js';
import { ruleKind } from './rule-kind.js';

const nearly = 1e-9;

export type ShareOfStageRule = {
  readonly rule: 'shareOfStage';
  readonly percent: number;
};

/** A stage's gate: met when the stage's criteria that are met bring `percent` of the points of those that apply. */
export const shareOfStage = ruleKind<ShareOfStageRule>({
  schema: () => z.strictObject({ rule: z.literal('shareOfStage'), percent: z.number().positive().max(100) }),
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
