import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';

const text = (mapping: AnswerMapping): string =>
  JSON.stringify(Object.entries(mapping).sort(([one], [other]) => (one < other ? -1 : 1)));

export const sameMapping = (a: AnswerMapping, b: AnswerMapping): boolean => text(a) === text(b);
