import fc from 'fast-check';
import { closedDays } from '../proposer/closed-days.js';
import { costsOf, travelOf, waitOf } from '../proposer/costs.js';
import { dateObstacle, standingObstacle, withinHomeHours } from '../proposer/obstacles.js';
import type { Booking, PlannedValidator, PlannedVisit } from '../proposer/planning.js';
import { possibleDates } from '../proposer/possible-dates.js';
import { costOf, drawPlan } from './draw-plan.js';
import { withSolver } from './highs.thread.js';
import { type Options, optionsOf } from './options.js';
import { type Placed, type Plan, type VisitToPlan, UNPLACED } from './planned.js';

const person = (i: number, known: Partial<PlannedValidator> = {}): PlannedValidator => ({
  personId: `p${i}`,
  name: `P${i}`,
  work: {
    languages: ['en'],
    country: 'SA',
    timeZone: 'Asia/Riyadh',
    workingDays: [1, 2, 3, 4, 5, 6, 7],
    visitsPerMonth: 2,
  },
  qualifications: [{ model: 'diam-enterprise', highestStage: 7, from: '2026-01-01', until: null }],
  mentors: false,
  inTraining: false,
  absences: [],
  bookings: [],
  belonged: false,
  conflicted: false,
  objected: false,
  plans: false,
  knowsFacility: false,
  ...known,
});

const visitOf = (wanted: Partial<PlannedVisit> = {}): PlannedVisit => {
  const [earliest, latest] = [wanted.earliest ?? '2027-04-04', wanted.latest ?? '2027-04-08'];
  return {
    model: 'diam-enterprise',
    targetStage: 6,
    mode: 'on-site',
    sites: [{ country: 'SA', timeZone: 'Asia/Riyadh', days: 1, closed: closedDays('SA', earliest, latest) }],
    languages: ['en'],
    team: 1,
    earliest,
    latest,
    hours: { from: '09:00', to: '16:00' },
    ...wanted,
  };
};

const all = (one: VisitToPlan): Options => {
  const generator = optionsOf(one);
  for (;;) {
    const { done, value } = generator.next();
    if (done) return value;
  }
};

const drawn = (visits: readonly VisitToPlan[]): Promise<Plan> =>
  withSolver((solve) =>
    drawPlan(visits.map(all), solve, { seconds: 60, clock: () => 0, pause: () => Promise.resolve() }),
  );

const withBookings = (validators: readonly PlannedValidator[], placed: readonly Placed[], except: string) =>
  validators.map((one) => ({
    ...one,
    bookings: [
      ...one.bookings,
      ...placed
        .filter(({ visitId, validators: team }) => visitId !== except && team.includes(one.personId))
        .map(({ firstDay, lastDay }): Booking => ({ firstDay, lastDay, country: 'SA' })),
    ],
  }));

/** What the proposer's own rules say against a visit of the plan, beside all others of it. */
const rulesBroken = (visits: readonly VisitToPlan[], placed: readonly Placed[]): readonly string[] =>
  placed.flatMap((one) => {
    const { visit, validators } = visits.find(({ visitId }) => visitId === one.visitId) as VisitToPlan;
    const date = possibleDates(visit).possible.find(({ firstDay }) => firstDay === one.firstDay);
    if (!date) return ['no such date'];
    const team = withBookings(validators, placed, one.visitId).filter(({ personId }) =>
      one.validators.includes(personId),
    );
    const known = team.map(
      (validator) =>
        standingObstacle(validator, visit) ?? dateObstacle(validator, visit, date, withinHomeHours(visit, date)),
    );
    const trained = team.filter(({ inTraining }) => inTraining).length;
    return [
      ...known.filter((code) => code !== null),
      ...(team.length === visit.team ? [] : ['team-size']),
      ...(trained > 0 && !team.some(({ mentors, inTraining }) => mentors && !inTraining) ? ['no-mentor'] : []),
      ...(visit.languages.every((language) => team.some(({ work }) => work?.languages.includes(language)))
        ? []
        : ['language']),
    ];
  });

/** The least cost of all plans, by trying each. */
const byTryingAll = (visits: readonly VisitToPlan[]): number => {
  let least = Infinity;
  const teamsOf = (people: readonly PlannedValidator[], size: number): readonly (readonly PlannedValidator[])[] =>
    size === 0
      ? [[]]
      : people.flatMap((one, i) => teamsOf(people.slice(i + 1), size - 1).map((rest) => [one, ...rest]));
  const place = (at: number, placed: readonly Placed[], without: number): void => {
    const one = visits[at];
    if (!one) {
      least = Math.min(least, costOf(placed) + without * UNPLACED);
      return;
    }
    const { visitId, visit, validators } = one;
    const { possible } = possibleDates(visit);
    for (const date of possible) {
      for (const team of teamsOf(validators, visit.team)) {
        const trained = team.some(({ inTraining }) => inTraining);
        const cost = team.reduce(
          (sum, validator) =>
            sum +
            costsOf(validator, travelOf(validator, visit), visit, date).reduce((all_, { amount }) => all_ + amount, 0),
          waitOf(possible[0]?.firstDay ?? '', date.firstDay) + (trained ? -2 : 0),
        );
        const next = [
          ...placed,
          {
            visitId,
            firstDay: date.firstDay,
            lastDay: date.lastDay,
            validators: team.map(({ personId }) => personId),
            lead: '',
            cost,
          },
        ];
        if (rulesBroken(visits, next).length === 0) place(at + 1, next, without);
      }
    }
    place(at + 1, placed, without + 1);
  };
  place(0, [], 0);
  return least;
};

describe('the plan of a quarter', () => {
  const dayOf = (i: number): string => `2027-04-${String(4 + i).padStart(2, '0')}`;
  const someone = fc.record({
    home: fc.constantFrom(['SA', 'Asia/Riyadh'], ['NZ', 'Pacific/Auckland']),
    visitsPerMonth: fc.integer({ min: 1, max: 2 }),
    mentors: fc.boolean(),
    inTraining: fc.constantFrom(false, false, false, true),
    arabic: fc.boolean(),
    absent: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 1 }),
    booked: fc.option(fc.integer({ min: -3, max: 4 }), { nil: undefined, freq: 1 }),
    conflictWith: fc.integer({ min: 0, max: 9 }),
  });
  const wanted = fc.record({
    mode: fc.constantFrom('on-site' as const, 'remote' as const),
    team: fc.constantFrom(1, 1, 1, 2),
    arabic: fc.constantFrom(false, false, true),
    days: fc.constantFrom(1, 1, 1, 2),
    from: fc.constantFrom(0, 0, 1),
  });

  const cases = fc.record({
    people: fc.array(someone, { minLength: 1, maxLength: 2 }),
    wishes: fc.array(wanted, { minLength: 3, maxLength: 3 }),
  });
  type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never;
  const visitsOf = ({ people, wishes }: Case): readonly VisitToPlan[] =>
    wishes.map(({ mode, team, arabic, days, from }, i) => {
      const [earliest, latest] = [dayOf(from), dayOf(3)];
      return {
        visitId: `v${i}`,
        visit: visitOf({
          mode,
          team,
          languages: arabic ? ['en', 'ar'] : ['en'],
          earliest,
          latest,
          sites: [{ country: 'SA', timeZone: 'Asia/Riyadh', days, closed: closedDays('SA', earliest, latest) }],
        }),
        validators: people.map((one, p) =>
          person(p, {
            work: {
              languages: one.arabic ? ['en', 'ar'] : ['en'],
              country: one.home[0] ?? 'SA',
              timeZone: one.home[1] ?? 'Asia/Riyadh',
              workingDays: [1, 2, 3, 4, 5, 6, 7],
              visitsPerMonth: one.visitsPerMonth,
            },
            mentors: one.mentors,
            inTraining: one.inTraining,
            absences: one.absent === undefined ? [] : [{ from: dayOf(one.absent), until: dayOf(one.absent) }],
            bookings:
              one.booked === undefined
                ? []
                : [{ firstDay: dayOf(one.booked), lastDay: dayOf(one.booked), country: 'DE' }],
            conflicted: one.conflictWith === i,
          }),
        ),
      };
    });

  it('is the cheapest of all that could be made, and breaks no rule of the proposer', () =>
    fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const visits = visitsOf(one);
        const { placed, unplaced, objective, bound } = await drawn(visits);
        expect(rulesBroken(visits, placed)).toEqual([]);
        expect([...placed, ...unplaced].map(({ visitId }) => visitId).sort()).toEqual(
          visits.map(({ visitId }) => visitId),
        );
        const impossible = unplaced.filter(({ because }) => because !== 'crowded-out').length;
        expect(objective + impossible * UNPLACED).toBe(byTryingAll(visits));
        expect(bound).toBe(objective);
      }),
      { numRuns: process.env['CI'] ? 120 : 60, seed: 20270401 },
    ));

  it('gives a person no more visits in a month than agreed, those that are booked included', async () => {
    const work = { ...(person(0).work as NonNullable<PlannedValidator['work']>), visitsPerMonth: 2 };
    const people = [person(0, { work, bookings: [{ firstDay: '2027-04-20', lastDay: '2027-04-20', country: 'SA' }] })];
    const visits = [0, 1, 2].map((i) => ({
      visitId: `v${i}`,
      visit: visitOf({ earliest: '2027-04-25', latest: '2027-05-02' }),
      validators: people,
    }));
    const { placed, unplaced } = await drawn(visits);
    expect(placed.map(({ firstDay }) => firstDay.slice(0, 7)).sort()).toEqual(['2027-04', '2027-05']);
    expect(unplaced.map(({ because }) => because)).toEqual(['crowded-out']);
  });

  it('spreads load among people who cost the same', async () => {
    const people = [person(0), person(1), person(2)];
    const visits = [0, 1, 2].map((i) => ({ visitId: `v${i}`, visit: visitOf(), validators: people }));
    const { placed } = await drawn(visits);
    expect(new Set(placed.flatMap(({ validators }) => validators)).size).toBe(3);
  });

  it('keeps a whole day between two visits of a person on site, and says of a visit that others crowd it out', async () => {
    const people = [
      person(0, { work: { ...(person(0).work as NonNullable<PlannedValidator['work']>), visitsPerMonth: 9 } }),
    ];
    const visits = [0, 1, 2].map((i) => ({
      visitId: `v${i}`,
      visit: visitOf({ earliest: '2027-04-04', latest: '2027-04-07' }),
      validators: people,
    }));
    const { placed, unplaced, objective, bound } = await drawn(visits);
    expect(placed).toHaveLength(2);
    expect(unplaced).toEqual([expect.objectContaining({ because: 'crowded-out', dates: 4 })]);
    expect([objective, bound]).toEqual([UNPLACED + 2 * 1 + 2, UNPLACED + 2 * 1 + 2]);
  });

  it('lists a visit for which there is nobody with the reasons, and one whose site is closed', async () => {
    const people = [
      person(0, { conflicted: true }),
      person(1, { qualifications: [] }),
      person(2, { conflicted: true }),
    ];
    const { unplaced } = await drawn([
      { visitId: 'nobody', visit: visitOf(), validators: people },
      { visitId: 'tongue', visit: visitOf({ languages: ['ko'] }), validators: [person(3)] },
      { visitId: 'closed', visit: visitOf({ earliest: '2027-04-09', latest: '2027-04-10' }), validators: [person(3)] },
    ]);
    expect(unplaced).toEqual([
      {
        visitId: 'nobody',
        because: 'no-team',
        dates: 5,
        reasons: [
          { code: 'conflict', validators: 2 },
          { code: 'not-qualified', validators: 1 },
        ],
        languagesMissing: ['en'],
      },
      { visitId: 'tongue', because: 'no-team', dates: 5, reasons: [], languagesMissing: ['ko'] },
      { visitId: 'closed', because: 'no-date', dates: 0, reasons: [], languagesMissing: [] },
    ]);
  });
});
