import { reason } from './proof.js';
import { answerLeaf } from './answer-leaf.js';
import { ruleKind } from './rule-kind.js';

export type ChoicePointsRule = {
  readonly rule: 'choicePoints';
  readonly indicator: string;
  readonly points: Readonly<Record<string, number>>;
  readonly atLeast: number;
};

/**
 * Met when the chosen option is worth `atLeast` (above 0) points. `points`: points of each option, 0 or more; 0 for an
 * option it does not name. Below, the share is points / `atLeast`.
 */
export const choicePoints = ruleKind<ChoicePointsRule>({
  schema: ({ z, id }) =>
    z.strictObject({
      rule: z.literal('choicePoints'),
      indicator: id,
      points: z.record(id, z.number().min(0)),
      atLeast: z.number().positive(),
    }),
  nested: () => [],
  problem: ({ indicator, points, atLeast }, model) => {
    const answer = model.indicator(indicator)?.answer;
    if (answer?.kind !== 'choice') return `"${indicator}" is not a choice indicator`;
    const unknown = Object.keys(points).find((option) => !answer.options.includes(option));
    if (unknown !== undefined) return `"${indicator}" has no option "${unknown}"`;
    const most = Math.max(0, ...Object.values(points));
    return most < atLeast ? `asks for ${atLeast} of ${most} points` : undefined;
  },
  compile: (rule, compiler) => {
    const worth = (value: unknown): number =>
      typeof value === 'string' && Object.hasOwn(rule.points, value) ? (rule.points[value] ?? 0) : 0;
    return answerLeaf(compiler.indicator(rule.indicator), rule.indicator, {
      rule: 'choicePoints',
      target: rule.atLeast,
      unit: 'points',
      shown: (value) => (typeof value === 'string' ? value : null),
      share: (value) => Math.min(1, worth(value) / rule.atLeast),
      distance: (value) => Math.max(0, rule.atLeast - worth(value)),
      differs: reason('answer-below-target'),
    });
  },
});
