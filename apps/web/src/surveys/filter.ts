import type { Answer } from '@cairn/contracts/surveys/answer.js';

export const filters = ['all', 'unanswered', 'evidence-missing'] as const;
export type Filter = (typeof filters)[number];

/** What is claimed should be shown: a "no" and "not applicable" need no evidence. */
export const wantsEvidence = (answer: Answer | null): boolean => answer !== null && 'value' in answer && answer.value !== false;

/** Whether a line belongs to what the filter shows. */
export const shows = (filter: Filter, answer: Answer | null, evidenceCount: number): boolean =>
  filter === 'all' || (filter === 'unanswered' ? answer === null : wantsEvidence(answer) && evidenceCount === 0);
