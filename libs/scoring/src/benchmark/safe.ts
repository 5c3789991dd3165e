import type { Contribution } from './contribution.js';

export const FEWEST_FACILITIES = 5;

/**
 * Whether figures of exactly these contributions give nobody away: five facilities at least; whichever organization reads them and takes
 * its own away, four of others remain; and not all of them stand at the same height, which would tell each one's.
 */
export const isSafe = (members: readonly Contribution[]): boolean => {
  const ofOrganization = new Map<string, Set<string>>();
  const heights = new Set<number>();
  for (const { facilityId, organizationId, height } of members) {
    const facilities = ofOrganization.get(organizationId) ?? new Set();
    ofOrganization.set(organizationId, facilities.add(facilityId));
    heights.add(height);
  }
  const counts = [...ofOrganization.values()].map(({ size }) => size);
  const facilities = counts.reduce((sum, count) => sum + count, 0);
  const largest = counts.reduce((most, count) => Math.max(most, count), 0);
  return facilities >= FEWEST_FACILITIES && facilities - largest >= FEWEST_FACILITIES - 1 && heights.size > 1;
};

/** Companions are sought among so many; a set that is unsafe even with them goes unpublished. */
const MOST_COMPANIONS = 4 * FEWEST_FACILITIES;

export type Parted = { readonly joined: readonly Contribution[]; readonly rest: readonly Contribution[] };
export type Companions = (few: readonly Contribution[], many: readonly Contribution[]) => Parted | undefined;

/** Adds to a few as many of the others as make them safe; what remains of the others is safe too, or nothing remains. */
export const withCompanions: Companions = (few, many) => {
  for (let taken = 0; taken <= Math.min(many.length, MOST_COMPANIONS); taken += 1) {
    const joined = [...few, ...many.slice(0, taken)];
    if (!isSafe(joined)) continue;
    const rest = many.slice(taken);
    return rest.length === 0 || isSafe(rest) ? { joined, rest } : undefined;
  }
  return undefined;
};
