import type { Checked } from '../api/validation.js';

/** The criteria of one stage or branch. */
export type Group = {
  readonly key: string;
  readonly stage: number | null;
  readonly branch: string | null;
  readonly items: readonly Checked[];
};

/** The checklist by stage and branch, in its own order. */
export const groupsOf = (checklist: readonly Checked[]): readonly Group[] => {
  const groups = new Map<string, Checked[]>();
  for (const item of checklist) {
    const key = item.branch ?? `stage-${item.stage ?? 0}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].map(([key, items]) => ({
    key,
    stage: items[0]?.stage ?? null,
    branch: items[0]?.branch ?? null,
    items,
  }));
};
