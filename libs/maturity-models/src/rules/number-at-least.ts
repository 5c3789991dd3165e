import { reason } from './proof.js';
import { answerLeaf } from './answer-leaf.js';
import { ruleKind } from './rule-kind.js';

export type NumberAtLeastRule = {
  readonly rule: 'numberAtLeast';
  readonly indicator: string;
  readonly number: number;
};

/**
 * Met when a number or scale indicator is answered with `number` or more, in the unit of the indicator. Below, the
 * share is linear from the lowest allowed answer (0) to `number` (1).
 */
export const numberAtLeast = ruleKind<NumberAtLeastRule>({
  schema: ({ z, id }) => z.strictObject({ rule: z.literal('numberAtLeast'), indicator: id, number: z.number() }),
  nested: () => [],
  problem: (rule, model) => {
    const answer = model.indicator(rule.indicator)?.answer;
    if (answer?.kind !== 'number' && answer?.kind !== 'scale')
      return `"${rule.indicator}" is not a number or scale indicator`;
    const most = answer.kind === 'scale' ? answer.to : (answer.max ?? Infinity);
    return rule.number > most ? `"${rule.indicator}" can be ${most} at most` : undefined;
  },
  compile: (rule, compiler) => {
    const indicator = compiler.indicator(rule.indicator);
    const lowest =
      indicator?.answer.kind === 'scale'
        ? indicator.answer.from
        : indicator?.answer.kind === 'number'
          ? indicator.answer.min
          : 0;
    const way = rule.number - lowest;
    return answerLeaf(indicator, rule.indicator, {
      rule: 'numberAtLeast',
      target: rule.number,
      unit: 'number',
      shown: (value) => (typeof value === 'number' ? value : null),
      share: (value) => {
        if (typeof value !== 'number') return 0;
        if (value >= rule.number) return 1;
        return way > 0 ? Math.max(0, (value - lowest) / way) : 0;
      },
      distance: (value) => Math.max(0, rule.number - (typeof value === 'number' ? value : lowest)),
      differs: reason('answer-below-target'),
    });
  },
});
