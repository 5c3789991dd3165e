import { reason } from './proof.js';
import { answerLeaf } from './answer-leaf.js';
import { ruleKind } from './rule-kind.js';

export type ChoiceInRule = {
  readonly rule: 'choiceIn';
  readonly indicator: string;
  readonly options: readonly string[];
};

/** Met when a choice indicator is answered with one of `options`; share 1 or 0. */
export const choiceIn = ruleKind<ChoiceInRule>({
  schema: ({ z, id }) => z.strictObject({ rule: z.literal('choiceIn'), indicator: id, options: z.array(id).min(1) }),
  nested: () => [],
  problem: (rule, model) => {
    const answer = model.indicator(rule.indicator)?.answer;
    if (answer?.kind !== 'choice') return `"${rule.indicator}" is not a choice indicator`;
    const unknown = rule.options.find((option) => !answer.options.includes(option));
    return unknown === undefined ? undefined : `"${rule.indicator}" has no option "${unknown}"`;
  },
  compile: (rule, compiler) =>
    answerLeaf(compiler.indicator(rule.indicator), rule.indicator, {
      rule: 'choiceIn',
      target: rule.options,
      unit: 'answer',
      shown: (value) => (typeof value === 'string' ? value : null),
      share: (value) => (typeof value === 'string' && rule.options.includes(value) ? 1 : 0),
      distance: () => 1,
      differs: reason('answer-differs'),
    }),
});
