import { reason } from './proof.js';
import { answerLeaf } from './answer-leaf.js';
import { ruleKind } from './rule-kind.js';

export type NoRule = {
  readonly rule: 'no';
  readonly indicator: string;
};

/** Met when a yes-no indicator is answered no. Without an answer it is not met. */
export const no = ruleKind<NoRule>({
  schema: ({ z, id }) => z.strictObject({ rule: z.literal('no'), indicator: id }),
  nested: () => [],
  problem: (rule, model) =>
    model.indicator(rule.indicator)?.answer.kind === 'yes-no'
      ? undefined
      : `"${rule.indicator}" is not a yes-no indicator`,
  compile: (rule, compiler) =>
    answerLeaf(compiler.indicator(rule.indicator), rule.indicator, {
      rule: 'no',
      target: false,
      unit: 'answer',
      shown: (value) => value === true,
      share: (value) => (value === false ? 1 : 0),
      distance: () => 1,
      differs: reason('answer-differs'),
    }),
});
