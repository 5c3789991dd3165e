import { type Team, type TeamCandidate, bestTeams } from './best-teams.js';
import { type CostPart, MENTORING, costsOf, travelOf, waitOf } from './costs.js';
import { type Obstacle, type StandingObstacle, dateObstacle, standingObstacle, withinHomeHours } from './obstacles.js';
import type { DateOffered, PlannedValidator, PlannedVisit } from './planning.js';
import { type DateRejected, possibleDates } from './possible-dates.js';

type Member = {
  readonly personId: string;
  readonly name: string;
  readonly costs: readonly CostPart[];
};

/** A date with a team; `cost` is the sum of all amounts, the lower the better. */
type RankedProposal = DateOffered & {
  readonly team: readonly Member[];
  readonly lead: string;
  /** Reasons that belong to the date or the team as a whole. */
  readonly costs: readonly CostPart[];
  readonly cost: number;
};

/** Why a validator is in no ranked team; for obstacles of single dates, on how many of the possible dates. */
type RejectedValidator = {
  readonly personId: string;
  readonly name: string;
  readonly reasons: readonly {
    readonly code: Obstacle | 'ranked-lower' | 'no-team';
    readonly dates: number;
  }[];
};

export type Proposals = {
  readonly ranked: readonly RankedProposal[];
  readonly rejected: readonly RejectedValidator[];
  readonly closed: readonly DateRejected[];
  /** How many dates were possible for the site. */
  readonly dates: number;
  /** Languages that nobody speaks who could take part on any date. */
  readonly languagesMissing: readonly string[];
};

export type Extent = { readonly limit: number; readonly perDate: number };

/** Somebody who can take part on a date, and what it costs. */
export type Free = { readonly validator: PlannedValidator; readonly costs: readonly CostPart[]; readonly cost: number };
type Open = { readonly validator: PlannedValidator; readonly travel: number };

const sum = (parts: readonly CostPart[]): number => parts.reduce((total, { amount }) => total + amount, 0);

/**
 * Ranks teams and dates for a visit: the best `perDate` teams of each possible date, and of those the best `limit`, by
 * cost, then date. Every validator who is in none of them is listed with the reasons. Exact, and the same for the same
 * input.
 */
export const propose = (
  visit: PlannedVisit,
  validators: readonly PlannedValidator[],
  { limit, perDate }: Extent,
): Proposals => {
  const { possible, rejected: closed } = possibleDates(visit);
  const standing = new Map<string, StandingObstacle>();
  for (const one of validators) {
    const obstacle = standingObstacle(one, visit);
    if (obstacle) standing.set(one.personId, obstacle);
  }
  const open = openTo(
    visit,
    validators.filter(({ personId }) => !standing.has(personId)),
  );
  const counted = new Map(open.map(({ validator }) => [validator.personId, new Map<Obstacle | 'no-team', number>()]));
  const spoken = new Set<string>();
  const count = (personId: string, code: Obstacle | 'no-team'): void => {
    const codes = counted.get(personId);
    codes?.set(code, (codes.get(code) ?? 0) + 1);
  };
  const all = possible.flatMap((date) => {
    const free = freeOn(visit, open, date, count);
    for (const { validator } of free) for (const language of validator.work?.languages ?? []) spoken.add(language);
    const teams = teamsOf(visit, free, perDate);
    if (teams.length === 0) for (const { validator } of free) count(validator.personId, 'no-team');
    return teams.map((team) => rankedOf(date, free, team, possible[0]?.firstDay ?? date.firstDay));
  });
  const ranked = all.sort((one, other) => one.cost - other.cost).slice(0, limit);
  const chosen = new Set(ranked.flatMap(({ team }) => team.map(({ personId }) => personId)));
  return {
    ranked,
    rejected: validators
      .filter(({ personId }) => !chosen.has(personId))
      .map(({ personId, name }) => ({
        personId,
        name,
        reasons: reasonsOf(standing.get(personId), counted.get(personId), possible.length),
      })),
    closed,
    dates: possible.length,
    languagesMissing: possible.length === 0 ? [] : visit.languages.filter((language) => !spoken.has(language)),
  };
};

/** Validators without a standing obstacle, with what the way costs them. */
export const openTo = (visit: PlannedVisit, validators: readonly PlannedValidator[]): readonly Open[] =>
  validators.map((validator) => ({ validator, travel: travelOf(validator, visit) }));

/** Who is free on the date, the cheapest first and then by id. */
export const freeOn = (
  visit: PlannedVisit,
  open: readonly Open[],
  date: DateOffered,
  count: (personId: string, code: Obstacle) => void,
): readonly Free[] => {
  const free: Free[] = [];
  const isWithinHomeHours = withinHomeHours(visit, date);
  for (const { validator, travel } of open) {
    const obstacle = dateObstacle(validator, visit, date, isWithinHomeHours);
    if (obstacle) {
      count(validator.personId, obstacle);
      continue;
    }
    const costs = costsOf(validator, travel, visit, date);
    free.push({ validator, costs, cost: sum(costs) });
  }
  return free.sort(
    (one, other) => one.cost - other.cost || (one.validator.personId < other.validator.personId ? -1 : 1),
  );
};

/** The same as the search for teams takes them, and what a team has to cover. */
export const candidatesOf = (
  { languages, roles = [] }: PlannedVisit,
  free: readonly Free[],
): { readonly candidates: readonly TeamCandidate[]; readonly needed: number } => {
  const needs = [...languages, ...roles];
  /** What the team needs, languages before professions, as far as it is there. */
  const covers = (there: readonly string[]): number =>
    needs.reduce((bits, need, i) => (there.includes(need) ? bits | (1 << i) : bits), 0);
  const candidates = free.map(({ validator: { work, mentors, inTraining, roles: held = [] }, cost }) => ({
    cost,
    speaks: covers([...(work?.languages ?? []), ...held]),
    mentors: mentors && !inTraining,
    inTraining,
  }));
  return { candidates, needed: covers(needs) };
};

const teamsOf = (visit: PlannedVisit, free: readonly Free[], keep: number): readonly Team[] => {
  const { candidates, needed } = candidatesOf(visit, free);
  return bestTeams(candidates, visit.team, needed, keep);
};

/** A mentor leads before anybody else, and nobody in training does. */
export const leadOf = (team: readonly PlannedValidator[]): string =>
  (team.find(({ mentors, inTraining }) => mentors && !inTraining) ?? team.find(({ inTraining }) => !inTraining))
    ?.personId ?? '';

const rankedOf = (date: DateOffered, free: readonly Free[], { members }: Team, first: string): RankedProposal => {
  const team = members.map((place) => free[place] as Free);
  const wait = waitOf(first, date.firstDay);
  const trained = team.some(({ validator }) => validator.inTraining);
  const costs: readonly CostPart[] = [
    ...(wait > 0 ? [{ code: 'wait', amount: wait } as const] : []),
    ...(trained ? [{ code: 'mentoring', amount: MENTORING } as const] : []),
  ];
  return {
    ...date,
    team: team.map(({ validator: { personId, name }, costs: own }) => ({ personId, name, costs: own })),
    lead: leadOf(team.map(({ validator }) => validator)),
    costs,
    cost: sum(costs) + team.reduce((total, { cost }) => total + cost, 0),
  };
};

const reasonsOf = (
  standing: StandingObstacle | undefined,
  counted: ReadonlyMap<Obstacle | 'no-team', number> | undefined,
  dates: number,
): RejectedValidator['reasons'] => {
  if (standing) return [{ code: standing, dates }];
  const reasons = [...(counted ?? [])].map(([code, on]) => ({ code, dates: on }));
  const free = dates - reasons.reduce((total, one) => total + one.dates, 0);
  return [
    ...reasons.sort((one, other) => other.dates - one.dates),
    ...(free > 0 ? [{ code: 'ranked-lower' as const, dates: free }] : []),
  ];
};
