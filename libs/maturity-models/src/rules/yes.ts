import { reason } from './proof.js';
import { answerLeaf } from './answer-leaf.js';
import { ruleKind } from './rule-kind.js';

export type YesRule = {
  readonly rule: 'yes';
  readonly indicator: string;
};

/** Met when a yes-no indicator is answered yes; share 1 or 0. */
export const yes = ruleKind<YesRule>({
  schema: ({ z, id }) => z.strictObject({ rule: z.literal('yes'), indicator: id }),
  nested: () => [],
  problem: (rule, model) =>
    model.indicator(rule.indicator)?.answer.kind === 'yes-no'
      ? undefined
      : `"${rule.indicator}" is not a yes-no indicator`,
  compile: (rule, compiler) =>
    answerLeaf(compiler.indicator(rule.indicator), rule.indicator, {
      rule: 'yes',
      target: true,
      unit: 'answer',
      shown: (value) => value === true,
      share: (value) => (value === true ? 1 : 0),
      distance: () => 1,
      differs: reason('answer-differs'),
    }),
});
