import { closedDays } from '../../../libs/validation/src/proposer/closed-days.js';
import type { PlannedValidator, PlannedVisit } from '../../../libs/validation/src/proposer/planning.js';
import { propose } from '../../../libs/validation/src/proposer/propose.js';
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
