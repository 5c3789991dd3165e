import { MENTORING } from './costs.js';

export type TeamCandidate = {
  readonly cost: number;
  /** Bit by bit, which of the languages asked for the person speaks. */
  readonly speaks: number;
  readonly mentors: boolean;
  readonly inTraining: boolean;
};

/** Places of the candidates in ascending order, and their cost together. */
export type Team = { readonly members: readonly number[]; readonly cost: number };

/**
 * The cheapest teams of a size that speak all languages together and in which somebody in training has a mentor, the
 * best `keep` of them. Exact; of teams that cost the same, those come first whose members come first. Branches that
 * cannot beat the last of those kept are cut off, so candidates have to come in order of their cost. Only teams that cost
 * less than `below` are found.
 */
export const bestTeams = (
  candidates: readonly TeamCandidate[],
  size: number,
  languages: number,
  keep: number,
  below = Infinity,
): readonly Team[] => {
  const best: Team[] = [];
  const members: number[] = [];
  const bonus = candidates.some(({ inTraining }) => inTraining) ? MENTORING : 0;
  const lastOnes = new Map<string, readonly number[]>();

  const worst = (): number => (best.length < keep ? below : (best.at(-1)?.cost ?? below));
  const costAt = (place: number): number => candidates[place]?.cost ?? Infinity;

  /** Who can be the last one, where these languages, or a mentor, are still missing. */
  const whoCompletes = (missing: number, needsMentor: boolean): readonly number[] => {
    const key = `${missing} ${needsMentor}`;
    const known = lastOnes.get(key);
    if (known) return known;
    const found = candidates.flatMap(({ speaks, mentors }, place) =>
      (speaks & missing) === missing && (mentors || !needsMentor) ? [place] : [],
    );
    lastOnes.set(key, found);
    return found;
  };

  const keepTeam = (cost: number): void => {
    const team = members.map((place) => candidates[place] as TeamCandidate);
    const [mentored, trained] = [team.some(({ mentors }) => mentors), team.some(({ inTraining }) => inTraining)];
    if ((trained && !mentored) || team.every(({ inTraining }) => inTraining)) return;
    const total = cost + (trained ? MENTORING : 0);
    if (total >= worst()) return;
    const at = best.findIndex((one) => one.cost > total);
    best.splice(at === -1 ? best.length : at, 0, { members: [...members], cost: total });
    if (best.length > keep) best.pop();
  };

  const search = (from: number, left: number, cost: number, missing: number): void => {
    if (left === 0) return keepTeam(cost);
    const inTeam = members.map((place) => candidates[place] as TeamCandidate);
    const needsMentor = inTeam.some(({ inTraining }) => inTraining) && !inTeam.some(({ mentors }) => mentors);
    const places = left === 1 ? whoCompletes(missing, needsMentor) : undefined;
    const count = places?.length ?? candidates.length - left + 1;
    for (let i = places ? firstFrom(places, from) : from; i < count; i += 1) {
      const place = places?.[i] ?? i;
      if (cost + left * costAt(place) + bonus >= worst()) return;
      members.push(place);
      search(place + 1, left - 1, cost + costAt(place), missing & ~(candidates[place]?.speaks ?? 0));
      members.pop();
    }
  };

  search(0, size, 0, languages);
  return best;
};

/** The first index whose place is not before `from`. */
const firstFrom = (places: readonly number[], from: number): number => {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
};
