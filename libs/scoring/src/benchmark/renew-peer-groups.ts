import { arrangePeerGroups } from './arrange-peer-groups.js';
import type { Contribution } from './contribution.js';
import type { PeerGroup } from './peer-group.js';
import { type Companions, isSafe, withCompanions } from './safe.js';

export type Renewal<Group extends PeerGroup> = {
  readonly stays: readonly Group[];
  readonly ends: readonly Group[];
  readonly begins: readonly PeerGroup[];
};

/**
 * The peer groups of the next snapshot. A group is split only into parts that are safe by themselves, and a final
 * score that was published once is never published again in another group; so neither two snapshots nor any sum of them
 * reveal less than a safe set.
 *
 * @param current the latest contribution of each facility
 * @param published records that were ever in a peer group
 */
export const renewPeerGroups = <Group extends PeerGroup>(
  standing: readonly Group[],
  current: readonly Contribution[],
  published: ReadonlySet<string>,
  companions: Companions = withCompanions,
): Renewal<Group> => {
  const latest = new Map(current.map((one) => [one.facilityId, one]));
  const [stays, ends, narrowed]: [Group[], Group[], PeerGroup[]] = [[], [], []];
  for (const group of standing) {
    const members = stillTogether(group.members, latest, companions);
    if (members.length === group.members.length) stays.push(group);
    else ends.push(group);
    if (members.length > 0 && members.length < group.members.length) narrowed.push({ label: group.label, members });
  }
  const held = new Set([...stays, ...narrowed].flatMap(({ members }) => members.map(({ facilityId }) => facilityId)));
  const fresh = current
    .filter(({ facilityId, record }) => !held.has(facilityId) && !published.has(record))
    .sort((a, b) => (a.record < b.record ? -1 : 1));
  return { stays, ends, begins: [...narrowed, ...arrangePeerGroups(fresh, companions)] };
};

/**
 * Withdrawn facilities leave at once, with companions; those with a newer score once both parts are safe; otherwise the
 * group stays as it is.
 */
const stillTogether = (
  members: readonly Contribution[],
  latest: ReadonlyMap<string, Contribution>,
  companions: Companions,
): readonly Contribution[] => {
  const withdrawn = members.filter(({ facilityId }) => !latest.has(facilityId));
  const outdated = members.filter(
    ({ facilityId, record }) => latest.has(facilityId) && latest.get(facilityId)?.record !== record,
  );
  const unchanged = members.filter(({ record, facilityId }) => latest.get(facilityId)?.record === record);
  if (withdrawn.length > 0) return companions([...withdrawn, ...outdated], unchanged)?.rest ?? [];
  if (outdated.length === 0) return members;
  if (unchanged.length === 0) return [];
  const parted = companions(unchanged, outdated);
  return parted && isSafe(parted.rest) ? parted.joined : members;
};
