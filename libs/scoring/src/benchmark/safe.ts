import type { Contribution } from './contribution.js';

export const FEWEST_FACILITIES = 5;

/**
 * Whether figures of exactly these contributions disclose no facility: at least five facilities; and when an
 * organization subtracts its own, at least four of others remain, not all with the same height, which would disclose
 * each one's.
 */
export const isSafe = (members: readonly Contribution[]): boolean => {
  const facilities = new Set<string>();
  const atHeight = new Map<number, number>();
  const owners = new Map<string, { readonly facilities: Set<string>; readonly atHeight: Map<number, number> }>();
  for (const { facilityId, organizationId, height } of members) {
    const owner = owners.get(organizationId) ?? { facilities: new Set(), atHeight: new Map() };
    owners.set(organizationId, owner);
    facilities.add(facilityId);
    owner.facilities.add(facilityId);
    for (const counts of [atHeight, owner.atHeight]) counts.set(height, (counts.get(height) ?? 0) + 1);
  }
  if (facilities.size < FEWEST_FACILITIES) return false;
  return [...owners.values()].every((owner) => {
    const heightsOfOwnerAlone = [...owner.atHeight].filter(([height, count]) => atHeight.get(height) === count).length;
    return facilities.size - owner.facilities.size >= FEWEST_FACILITIES - 1 && atHeight.size - heightsOfOwnerAlone > 1;
  });
};

/** Companions are searched among this number; a set that is unsafe even with them is not published. */
const MOST_COMPANIONS = 4 * FEWEST_FACILITIES;

type Parted = { readonly joined: readonly Contribution[]; readonly rest: readonly Contribution[] };
export type Companions = (few: readonly Contribution[], many: readonly Contribution[]) => Parted | undefined;

/**
 * Adds to a few as many of the others as make them safe; what remains of the others is safe too, or nothing remains.
 */
export const withCompanions: Companions = (few, many) => {
  for (let taken = 0; taken <= Math.min(many.length, MOST_COMPANIONS); taken += 1) {
    const joined = [...few, ...many.slice(0, taken)];
    if (!isSafe(joined)) continue;
    const rest = many.slice(taken);
    return rest.length === 0 || isSafe(rest) ? { joined, rest } : undefined;
  }
  return undefined;
};
