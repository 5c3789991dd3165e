import { closedDays } from '../../../libs/validation/src/proposer/closed-days.js';
import type { PlannedValidator, PlannedVisit } from '../../../libs/validation/src/proposer/planning.js';
import { propose } from '../../../libs/validation/src/proposer/propose.js';
import { type Effort, drawPlan } from '../../../libs/validation/src/plan/draw-plan.js';
import { withSolver } from '../../../libs/validation/src/plan/highs.thread.js';
import { type Options, optionsOf } from '../../../libs/validation/src/plan/options.js';
import type { VisitToPlan } from '../../../libs/validation/src/plan/planned.js';
import { median } from './measure.js';

const ROUNDS = Number(process.argv[2] ?? 9);
const [VALIDATORS, GOAL_MS] = [300, 2000];
const [earliest, latest] = ['2027-04-04', '2027-06-02'];

/** Numbers that look like chance and are the same in every run (mulberry32). */
const chanceOf = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const homes = [
  ['SA', 'Asia/Riyadh', 'ar'],
  ['AE', 'Asia/Dubai', 'ar'],
  ['DE', 'Europe/Berlin', 'de'],
  ['KR', 'Asia/Seoul', 'ko'],
  ['US', 'America/Chicago', 'es'],
  ['AU', 'Australia/Sydney', 'zh'],
] as const;

const dayOf = (i: number): string =>
  `2027-${String(3 + Math.floor(i / 28)).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;

const validatorsOf = (seed: number): readonly PlannedValidator[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: VALIDATORS }, (_, i) => {
    const [country, timeZone, language] = homes[chance(homes.length)] ?? homes[0];
    const booked = Array.from({ length: chance(7) }, () => chance(28 * 4));
    return {
      personId: String(i).padStart(4, '0'),
      name: `Validator ${i}`,
      work: {
        languages: chance(10) === 0 ? [language] : ['en', language],
        country,
        timeZone,
        workingDays: country === 'SA' ? [7, 1, 2, 3, 4] : [1, 2, 3, 4, 5, ...(chance(2) ? [7] : [])],
        visitsPerMonth: 1 + chance(4),
      },
      qualifications: [{ model: 'diam-enterprise', highestStage: 5 + chance(3), from: '2026-01-01', until: null }],
      mentors: chance(6) === 0,
      inTraining: chance(8) === 0,
      absences: [{ from: dayOf(chance(100)), until: dayOf(100 + chance(10)) }],
      bookings: booked.map((at) => ({
        firstDay: dayOf(at),
        lastDay: dayOf(at),
        country: homes[chance(homes.length)]?.[0] ?? null,
      })),
      belonged: chance(50) === 0,
      conflicted: chance(25) === 0,
      objected: false,
      plans: false,
      knowsFacility: chance(40) === 0,
    };
  });
};

const visit: PlannedVisit = {
  model: 'diam-enterprise',
  targetStage: 7,
  mode: 'on-site',
  sites: ['Asia/Riyadh', 'Asia/Riyadh', 'Asia/Riyadh'].map((timeZone) => ({
    country: 'SA',
    timeZone,
    days: 1,
    closed: closedDays('SA', earliest, latest),
  })),
  languages: ['en', 'ar'],
  team: 3,
  earliest,
  latest,
  hours: { from: '09:00', to: '16:00' },
};

const run = (wanted: Partial<PlannedVisit>, label: string): void => {
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const validators = validatorsOf(round + 1);
    const started = performance.now();
    const found = propose({ ...visit, ...wanted }, validators, { limit: 12, perDate: 2 });
    return { ms: performance.now() - started, found };
  });
  const all = times.map(({ ms }) => ms);
  const { ranked, rejected, dates } = times[0]?.found ?? { ranked: [], rejected: [], dates: 0 };
  const slowest = Math.max(...all);
  process.stdout.write(
    `${label}: ${VALIDATORS} validators, 60 days (${dates} dates possible), ${wanted.sites?.length ?? visit.sites.length} sites; ${ranked.length} ranked, ${rejected.length} told why not; median of ${ROUNDS}: ${median(all).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms, goal ${GOAL_MS} ms: ${slowest <= GOAL_MS ? 'reached' : 'MISSED'}\n`,
  );
};

run({}, 'team of three');
run({ mode: 'remote' }, 'the same, remote');
run({ sites: visit.sites.slice(0, 1).map((site) => ({ ...site, closed: new Map() })) }, 'one site that is always open');
run({ team: 5, languages: ['en', 'ar', 'ko'] }, 'team of five, three languages');

const [VISITS, PLAN_GOAL_MS] = [100, 30_000];
const [quarterFrom, quarterTo] = ['2027-04-01', '2027-06-30'];

/** Visits of many countries that wait for a date: most take one validator and a day, some three and two days. */
const visitsOf = (seed: number): readonly VisitToPlan[] => {
  const chance = chanceOf(seed + 100);
  const validators = validatorsOf(seed);
  const closed = new Map(homes.map(([country]) => [country, closedDays(country, quarterFrom, quarterTo)]));
  return Array.from({ length: VISITS }, (_, i) => {
    const [country, timeZone, language] = homes[chance(homes.length)] ?? homes[0];
    const isLarge = chance(4) === 0;
    return {
      visitId: `visit ${i}`,
      visit: {
        model: 'diam-enterprise',
        targetStage: 6 + chance(2),
        mode: chance(5) === 0 ? 'remote' : 'on-site',
        sites: [{ country, timeZone, days: isLarge ? 2 : 1, closed: closed.get(country) ?? new Map() }],
        languages: chance(2) === 0 ? ['en'] : ['en', language],
        team: isLarge ? 3 : 1,
        earliest: quarterFrom,
        latest: quarterTo,
        hours: { from: '09:00', to: '16:00' },
      },
      validators: validators.map((one) => ({ ...one, conflicted: chance(25) === 0, knowsFacility: chance(40) === 0 })),
    };
  });
};

/** Runs it to its end; `longest` is how long it kept everybody else waiting. */
const optionsFor = (one: VisitToPlan): { readonly options: Options; readonly longest: number } => {
  const work = optionsOf(one);
  for (let longest = 0; ;) {
    const before = performance.now();
    const { done, value } = work.next();
    longest = Math.max(longest, performance.now() - before);
    if (done) return { options: value, longest };
  }
};

const planned = async (seed: number): Promise<boolean> => {
  const visits = visitsOf(seed);
  const started = performance.now();
  const found = visits.map(optionsFor);
  const optionsMs = performance.now() - started;
  let [turn, longest] = [performance.now(), Math.max(...found.map((one) => one.longest))];
  const effort: Effort = {
    seconds: 30 - optionsMs / 1000,
    clock: () => performance.now() / 1000,
    pause: async () => {
      longest = Math.max(longest, performance.now() - turn);
      await new Promise((resolve) => setImmediate(resolve));
      turn = performance.now();
    },
  };
  const { placed, unplaced, objective, bound } = await withSolver((solve) =>
    drawPlan(
      found.map(({ options }) => options),
      (step) => solve(step).finally(() => (turn = performance.now())),
      effort,
    ),
  );
  const ms = performance.now() - started;
  const gap = objective === 0 ? 0 : ((objective - bound) / Math.abs(objective)) * 100;
  process.stdout.write(
    `plan of a quarter, seed ${seed}: ${VISITS} visits, ${VALIDATORS} validators, ${quarterFrom} to ${quarterTo}; ${placed.length} with a date, ${unplaced.length} without; cost ${objective}, bound ${bound}, gap ${gap.toFixed(2)} %; ${(ms / 1000).toFixed(1)} s (${(optionsMs / 1000).toFixed(1)} s of it who can when), longest turn ${longest.toFixed(0)} ms, goal ${PLAN_GOAL_MS / 1000} s: ${ms <= PLAN_GOAL_MS ? 'reached' : 'MISSED'}\n`,
  );
  return ms <= PLAN_GOAL_MS;
};

const plans = async (): Promise<void> => {
  for (let seed = 1; seed <= Math.min(3, ROUNDS); seed += 1) await planned(seed);
};
void plans();
