import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';
import type { PendingEntry } from '../../device/pending.js';

export type Assignee = TeamworkRow['assignee'];
export type PendingMark<Value> = PendingEntry<Value, { readonly version: number }>;

/**
 * A row as recorded, with what was given here on top. `mine`: assigned to the reader; `changed`: by somebody else since
 * the reader's last visit.
 */
export type RowInHand = TeamworkRow & {
  readonly mine: boolean;
  readonly changed: boolean;
  /** Of what is not recorded yet; what was refused comes first. */
  readonly unsaved: PendingMark<unknown> | undefined;
};

type Given = { readonly flag: PendingMark<boolean> | undefined; readonly assignee: PendingMark<Assignee> | undefined };

/** `seen` is the last change that the reader saw at the last visit; null at the first one. */
type Reader = { readonly personId: string; readonly seen: string | null };

export const blankRow = (unitId: string, indicatorId: string): TeamworkRow => ({
  unitId,
  indicatorId,
  assignee: null,
  flagged: false,
  notes: 0,
  changedAt: null,
});

export const rowInHand = (row: TeamworkRow, given: Given, { personId, seen }: Reader): RowInHand => {
  const assignee = given.assignee ? given.assignee.value : row.assignee;
  return {
    ...row,
    flagged: given.flag ? given.flag.value : row.flagged,
    assignee,
    mine: assignee?.personId === personId,
    changed: seen !== null && row.changedAt !== null && row.changedAt > seen,
    unsaved: [given.flag, given.assignee].find((one) => one?.state === 'refused') ?? given.flag ?? given.assignee,
  };
};
