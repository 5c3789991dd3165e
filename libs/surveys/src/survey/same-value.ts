import type { AnswerValue } from '@cairn/contracts/surveys/answer.js';

export const sameValue = (a: AnswerValue, b: AnswerValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.percent === b.percent && a.basis === b.basis : a === b;
