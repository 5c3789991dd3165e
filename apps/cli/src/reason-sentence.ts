import { exceeds, type CriterionResult, type Measure, type ReasonCode } from '@cairn/maturity-models';

const units: { readonly [measure in Measure]: string } = {
  answer: '',
  number: '',
  percent: ' %',
  parts: ' parts',
  'service-areas': ' service areas',
  points: ' points',
  branches: ' branches',
  answers: ' answers',
};

const plain: { readonly [code in ReasonCode]?: string } = {
  'not-answered': 'not answered',
  'answer-refused': 'the answer does not fit the question',
  'marked-not-applicable': 'marked as not applicable',
  'not-applicable-not-accepted': 'always applies',
  'nothing-to-count': 'nothing to count',
  'made-not-applicable': 'does not apply to you',
  'optional-in-place': 'optional, in place',
  'optional-not-in-place': 'optional, not in place',
  'bonus-earned': 'extra points earned',
  'bonus-not-earned': 'extra points open',
};

const figure = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value);

/** A few words on why a criterion stands where it stands. */
export const reasonSentence = ({
  reason,
  value,
  target,
  unit,
}: Pick<CriterionResult, 'reason' | 'value' | 'target' | 'unit'>): string => {
  const fixed = plain[reason.code];
  if (fixed !== undefined) return fixed;
  if (exceeds({ value, target, unit }))
    return `${figure(value)}${units[unit]}; ${figure(target)}${unit === 'percent' ? ' %' : ''} ${target === 1 || unit === 'percent' ? 'is' : 'are'} needed`;
  if (typeof value === 'number' && typeof target === 'number')
    return `${figure(value)} of ${figure(target)}${units[unit]}`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return figure(value ?? 'not answered');
};
