import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';

type Place = { readonly unitId: string; readonly indicatorId: string };

/** An activity of a person on an indicator of a unit. */
export type Change = Place & { readonly by: string; readonly at: string };

export type TeamworkFacts = {
  readonly assignments: readonly (Change & { readonly personId: string })[];
  readonly flags: readonly Change[];
  readonly notes: readonly Change[];
  /** Changes of answers and evidence. */
  readonly others: readonly Change[];
};

type Row = { -readonly [Key in keyof TeamworkRow]: TeamworkRow[Key] };

/** A row for each indicator of a unit about which there is anything to say to `reader`. */
export const teamworkOf = (
  { assignments, flags, notes, others }: TeamworkFacts,
  names: ReadonlyMap<string, string>,
  reader: string,
): TeamworkRow[] => {
  const rows = new Map<string, Row>();
  const rowOf = ({ unitId, indicatorId }: Place): Row => {
    const key = `${unitId}/${indicatorId}`;
    const row = rows.get(key) ?? { unitId, indicatorId, assignee: null, flagged: false, notes: 0, changedAt: null };
    rows.set(key, row);
    return row;
  };
  for (const one of assignments) rowOf(one).assignee = { personId: one.personId, name: names.get(one.personId) ?? '' };
  for (const one of flags) rowOf(one).flagged = true;
  for (const one of notes) rowOf(one).notes += 1;
  for (const one of [...assignments, ...flags, ...notes, ...others]) {
    if (one.by === reader) continue;
    const row = rowOf(one);
    if (row.changedAt === null || row.changedAt < one.at) row.changedAt = one.at;
  }
  return [...rows.values()];
};
