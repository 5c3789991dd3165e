import type { Percentage } from './answer.js';
import type { AnswerKind, Indicator } from './indicator.js';

export type AnswerRejection =
  | 'answer-of-wrong-kind'
  | 'option-unknown'
  | 'number-out-of-range'
  | 'whole-number-needed'
  | 'percent-out-of-range'
  | 'denominator-unknown';

type Check<K extends AnswerKind['kind']> = (
  kind: Extract<AnswerKind, { kind: K }>,
  value: unknown,
) => AnswerRejection | undefined;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const checks: { readonly [K in AnswerKind['kind']]: Check<K> } = {
  'yes-no': (_, value) => (typeof value === 'boolean' ? undefined : 'answer-of-wrong-kind'),
  choice: ({ options }, value) => {
    if (typeof value !== 'string') return 'answer-of-wrong-kind';
    return options.includes(value) ? undefined : 'option-unknown';
  },
  scale: ({ from, to }, value) => {
    if (!isNumber(value)) return 'answer-of-wrong-kind';
    if (!Number.isInteger(value)) return 'whole-number-needed';
    return value < from || value > to ? 'number-out-of-range' : undefined;
  },
  number: ({ min, max, whole }, value) => {
    if (!isNumber(value)) return 'answer-of-wrong-kind';
    if (whole && !Number.isInteger(value)) return 'whole-number-needed';
    return value < min || (max !== undefined && value > max) ? 'number-out-of-range' : undefined;
  },
  percentage: ({ bases }, value) => {
    if (typeof value !== 'object' || value === null) return 'answer-of-wrong-kind';
    const { percent, basis } = value as Partial<Percentage>;
    if (!isNumber(percent) || typeof basis !== 'string') return 'answer-of-wrong-kind';
    if (percent < 0 || percent > 100) return 'percent-out-of-range';
    return bases.includes(basis) ? undefined : 'denominator-unknown';
  },
};

/** Why this value cannot answer the indicator; undefined when it can. Takes any value and never throws. */
export const accepts = ({ answer }: Pick<Indicator, 'answer'>, value: unknown): AnswerRejection | undefined =>
  (checks[answer.kind] as Check<AnswerKind['kind']>)(answer, value);
