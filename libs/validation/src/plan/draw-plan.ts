import { bestTeams } from '../proposer/best-teams.js';
import { LOAD, MENTORING } from '../proposer/costs.js';
import { leadOf } from '../proposer/propose.js';
import type { PlannedValidator } from '../proposer/planning.js';
import type { DateOption, Options } from './options.js';
import { type Placed, type Plan, type Unplaced, UNPLACED } from './planned.js';
import { type Choice, Program } from './program.js';
import type { Solved, Solver } from './solver.js';

export type Effort = {
  /** Seconds that planning takes at most, or a little more. */
  readonly seconds: number;
  /** Seconds since some moment. */
  readonly clock: () => number;
  /** Gives others a turn. */
  readonly pause: () => Promise<void>;
};

/** Teams that are in the program from the beginning, for each visit, and how many are added to it in a round. */
const [AT_FIRST, PER_ROUND] = [12, 10];
/** Teams of one date looked at where all are needed; with more of them the plan is not proved to be the best. */
const MOST_OF_A_DATE = 40;
const MOST_IN_ALL = 6000;
const TINY = 1e-6;

/**
 * The cheapest plan of all visits at once. Dates with teams join a linear program as long as they improve it (column
 * generation: the search for teams is exact, at the prices the program gives each person's days), so that its least cost
 * bounds every plan; a whole-number solution is sought among them, and then among all that could still improve it. The
 * same for the same input, unless time runs out.
 */
export const drawPlan = async (
  options: readonly Options[],
  solve: Solver,
  { seconds, clock, pause }: Effort,
): Promise<Plan> => {
  const started = clock();
  const left = (): number => seconds - (clock() - started);
  const open: Options[] = [];
  const without: Unplaced[] = [];
  for (const one of options) {
    await pause();
    if (one.dates.length === 0) without.push({ ...one.without, because: 'no-date' });
    else if (one.dates.every((date) => teamsBelow(one, date, undefined, 1, Infinity).length === 0))
      without.push({ ...one.without, because: 'no-team' });
    else open.push(one);
  }
  if (open.length === 0) return { placed: [], unplaced: without, objective: 0, bound: 0 };

  const program = new Program(open);
  for (const [visit, { dates }] of open.entries()) {
    const first = dates.flatMap((_, date) => choicesOf(open, visit, date, undefined, 3, Infinity));
    for (const choice of best(first, AT_FIRST)) program.add(choice.choice);
    await pause();
  }

  /** Choices cheaper than `below` at these prices, and by how much the best of each visit is. */
  const priced = async (duals: Float64Array, below: number, perDate: number) => {
    const found: Priced[] = [];
    const prices: Prices = {
      visit: (visit) => program.visitDual(visit, duals),
      person: program.personPrices(duals),
    };
    let [gain, isWhole] = [0, true];
    for (const [visit, { dates }] of open.entries()) {
      const own: Priced[] = [];
      for (const date of dates.keys()) {
        const some = choicesOf(open, visit, date, prices, perDate, below);
        isWhole &&= some.length < perDate || perDate === 1;
        own.push(...some);
      }
      gain += Math.min(0, ...own.map(({ reduced }) => reduced));
      found.push(...(perDate === 1 ? best(own, PER_ROUND) : own));
      await pause();
    }
    return { found, gain, isWhole };
  };

  const step = (whole: boolean): Promise<Solved> =>
    solve({ ...program.added(), whole, seconds: Math.max(1, left() * 0.8) });
  let bound = -Infinity;
  let relaxed = await step(false);
  /** What every plan costs at least by these prices alone. */
  let least = -Infinity;
  for (;;) {
    const { found, gain } = await priced(relaxed.duals, -TINY, 1);
    least = relaxed.objective + gain;
    bound = Math.max(bound, least);
    const isNew = found.filter(({ choice }) => program.add(choice)).length > 0;
    if (!isNew || left() < seconds * 0.4 || Math.ceil(bound - TINY) >= relaxed.objective - TINY) break;
    relaxed = await step(false);
  }
  bound = wholeAbove(bound);
  let whole = await step(true);
  let objective = Math.round(whole.objective);
  if (objective > bound && left() > seconds * 0.2) {
    const { found, isWhole } = await priced(relaxed.duals, objective - least + TINY, MOST_OF_A_DATE);
    for (const { choice } of best(found, MOST_IN_ALL)) program.add(choice);
    const again = await step(true);
    if (again.objective < whole.objective) whole = again;
    objective = Math.round(whole.objective);
    if (isWhole && found.length <= MOST_IN_ALL) bound = Math.max(bound, Math.min(objective, wholeAbove(again.bound)));
  }
  const chosen = program.chosen(whole.values);
  const placed = chosen.map((choice) => placedOf(open, choice));
  const crowdedOut = open.filter(({ of: { visitId } }) => !placed.some((one) => one.visitId === visitId));
  return {
    placed: placed.sort((one, other) => (one.firstDay < other.firstDay ? -1 : 1)),
    unplaced: [...crowdedOut.map((one) => ({ ...one.without, because: 'crowded-out' as const })), ...without],
    objective: costOf(placed) + crowdedOut.length * UNPLACED,
    bound,
  };
};

/** Costs are whole numbers, so a bound is one; never the negative zero. */
const wholeAbove = (bound: number): number => Math.ceil(bound - TINY) + 0;

type Priced = { readonly choice: Choice; readonly reduced: number };
type Prices = {
  readonly visit: (visit: number) => number;
  readonly person: (personId: string, date: DateOption) => number;
};

const best = (choices: readonly Priced[], most: number): readonly Priced[] =>
  choices.length <= most ? choices : choices.toSorted((one, other) => one.reduced - other.reduced).slice(0, most);

/** The cheapest teams of a date at these prices; members are places in the candidates of the date. */
const teamsBelow = (
  { of: { visit } }: Options,
  date: DateOption,
  prices: Prices | undefined,
  keep: number,
  below: number,
): readonly { readonly members: readonly number[]; readonly cost: number }[] => {
  const { candidates, needed, people } = date;
  if (!prices) return bestTeams(candidates, visit.team, needed, keep, below);
  const costs = people.map(({ personId }, place) => (candidates[place]?.cost ?? 0) - prices.person(personId, date));
  const order = [...costs.keys()].sort((one, other) => (costs[one] ?? 0) - (costs[other] ?? 0));
  const sorted = order.flatMap((place) => {
    const candidate = candidates[place];
    return candidate ? [{ ...candidate, cost: costs[place] ?? 0 }] : [];
  });
  return bestTeams(sorted, visit.team, needed, keep, below).map(({ members, cost }) => ({
    members: members.map((at) => order[at] ?? 0).sort((one, other) => one - other),
    cost,
  }));
};

/** Those whose reduced cost is below the given one. */
const choicesOf = (
  open: readonly Options[],
  visit: number,
  date: number,
  prices: Prices | undefined,
  keep: number,
  below: number,
): readonly Priced[] => {
  const of = open[visit];
  const option = of?.dates[date];
  if (!option) return [];
  const fixed = option.wait - (prices?.visit(visit) ?? 0);
  return teamsBelow(of, option, prices, keep, below - fixed).map(({ members, cost }) => ({
    reduced: cost + fixed,
    choice: { visit, date, members, cost: option.wait + teamCost(option, members) },
  }));
};

const teamCost = ({ candidates }: DateOption, members: readonly number[]): number => {
  const team = members.flatMap((place) => candidates[place] ?? []);
  return team.reduce((sum, { cost }) => sum + cost, team.some(({ inTraining }) => inTraining) ? MENTORING : 0);
};

const placedOf = (open: readonly Options[], { visit, date, members, cost }: Choice): Placed => {
  const of = open[visit] as Options;
  const option = of.dates[date] as DateOption;
  const team = members.map((place) => option.people[place] as PlannedValidator);
  return {
    visitId: of.of.visitId,
    firstDay: option.date.firstDay,
    lastDay: option.date.lastDay,
    validators: team.map(({ personId }) => personId),
    lead: leadOf(team),
    cost,
  };
};

/** Costs of dates and teams, and of each pair of visits of one person. */
export const costOf = (placed: readonly Placed[]): number => {
  const visitsOf = new Map<string, number>();
  for (const { validators } of placed)
    for (const personId of validators) visitsOf.set(personId, (visitsOf.get(personId) ?? 0) + 1);
  const load = [...visitsOf.values()].reduce((sum, visits) => sum + (LOAD * visits * (visits - 1)) / 2, 0);
  return placed.reduce((sum, { cost }) => sum + cost, load);
};
