import type { Answer } from '@cairn/contracts/surveys/answer.js';

export const filters = ['all', 'unanswered', 'mine', 'flagged', 'changed', 'evidence-missing'] as const;
export type Filter = (typeof filters)[number];

/** What a filter looks at in a line; `changed` means by somebody else since the person's last visit. */
export type LineFacts = {
  readonly answer: Answer | null;
  readonly evidenceCount: number;
  readonly mine: boolean;
  readonly flagged: boolean;
  readonly changed: boolean;
};

/** What is claimed should be shown: a "no" and "not applicable" need no evidence. */
export const wantsEvidence = (answer: Answer | null): boolean =>
  answer !== null && 'value' in answer && answer.value !== false;

const fits: { readonly [One in Filter]: (line: LineFacts) => boolean } = {
  all: () => true,
  unanswered: ({ answer }) => answer === null,
  mine: ({ mine }) => mine,
  flagged: ({ flagged }) => flagged,
  changed: ({ changed }) => changed,
  'evidence-missing': ({ answer, evidenceCount }) => wantsEvidence(answer) && evidenceCount === 0,
};

/** Whether a line belongs to what the filter shows. */
export const shows = (filter: Filter, line: LineFacts): boolean => fits[filter](line);
