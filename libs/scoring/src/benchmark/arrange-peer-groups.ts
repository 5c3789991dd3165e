import { dimension, type Dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Contribution } from './contribution.js';
import type { Label, PeerGroup } from './peer-group.js';
import { type Companions, isSafe, withCompanions } from './safe.js';

type Split = {
  readonly dimension: Dimension;
  readonly cells: readonly (readonly [value: string, members: readonly Contribution[]])[];
  readonly rest: readonly Contribution[];
};

/**
 * Puts every contribution into exactly one safe peer group, with labels that say as much as can be published; no groups
 * while all contributions together are not safe (k-anonymity). Those in too small a cell are published together, with
 * companions from other cells.
 */
export const arrangePeerGroups = (
  pool: readonly Contribution[],
  companions: Companions = withCompanions,
): PeerGroup[] => (isSafe(pool) ? divided(pool, {}, dimension.options, companions) : []);

const divided = (
  members: readonly Contribution[],
  label: Label,
  open: readonly Dimension[],
  companions: Companions,
): PeerGroup[] => {
  const split = nextSplit(members, open, companions);
  if (!split) return [{ label, members }];
  const left = open.filter((one) => one !== split.dimension);
  const together = split.rest.length > 0 ? divided(split.rest, label, left, companions) : [];
  return [
    ...split.cells.flatMap(([value, cell]) => divided(cell, { ...label, [split.dimension]: value }, left, companions)),
    ...together,
  ];
};

/** The location of a facility is published first; of the other dimensions the one that leaves the fewest suppressed. */
const nextSplit = (
  members: readonly Contribution[],
  open: readonly Dimension[],
  companions: Companions,
): Split | undefined => {
  const splits: Split[] = [];
  for (const one of open) {
    const split = splitBy(one, members, companions);
    if (split.cells.length === 0) continue;
    if (one === 'region' || one === 'country') return split;
    splits.push(split);
  }
  return splits.reduce<Split | undefined>(
    (best, split) => (best && best.rest.length <= split.rest.length ? best : split),
    undefined,
  );
};

const splitBy = (one: Dimension, members: readonly Contribution[], companions: Companions): Split => {
  const byValue = groupedBy(one, members);
  const cells: [value: string, members: readonly Contribution[]][] = byValue
    .filter(([, cell]) => isSafe(cell))
    .sort(([, a], [, b]) => b.length - a.length);
  let rest: readonly Contribution[] = byValue.filter(([, cell]) => !isSafe(cell)).flatMap(([, cell]) => cell);
  while (rest.length > 0 && !isSafe(rest) && cells.length > 0) {
    const [largest, smallest] = [cells[0], cells.at(-1)];
    const parted = largest && companions(rest, largest[1]);
    if (largest && parted && parted.rest.length > 0) {
      cells[0] = [largest[0], parted.rest];
      rest = parted.joined;
      break;
    }
    rest = [...rest, ...(smallest?.[1] ?? [])];
    cells.pop();
  }
  return { dimension: one, cells, rest };
};

const groupedBy = (one: Dimension, members: readonly Contribution[]): [value: string, members: Contribution[]][] => {
  const groups = new Map<string, Contribution[]>();
  for (const member of members) {
    const group = groups.get(member.attributes[one]);
    if (group) group.push(member);
    else groups.set(member.attributes[one], [member]);
  }
  return [...groups];
};
