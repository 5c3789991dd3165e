import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { bestTeams } from './best-teams.js';
import { closedDays } from './closed-days.js';
import { dayNumber, weekdayOf } from './day-number.js';
import type { PlannedValidator, PlannedVisit } from './planning.js';
import { possibleDates } from './possible-dates.js';
import { propose } from './propose.js';

const week = [1, 2, 3, 4, 5, 6, 7];
const person = (name: string, known: Partial<PlannedValidator> = {}): PlannedValidator => ({
  personId: name,
  name,
  work: { languages: ['en'], country: 'SA', timeZone: 'Asia/Riyadh', workingDays: week, visitsPerMonth: 4 },
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
const working = (name: string, work: Partial<NonNullable<PlannedValidator['work']>>): PlannedValidator => {
  const known = person(name);
  return { ...known, work: known.work && { ...known.work, ...work } };
};

const visitIn = (country: string, timeZone: string, wanted: Partial<PlannedVisit> = {}): PlannedVisit => {
  const [earliest, latest] = [wanted.earliest ?? '2027-04-04', wanted.latest ?? '2027-04-08'];
  return {
    model: 'diam-enterprise',
    targetStage: 6,
    mode: 'on-site',
    sites: [{ country, timeZone, days: 1, closed: closedDays(country, earliest, latest) }],
    languages: ['en'],
    team: 1,
    earliest,
    latest,
    hours: { from: '09:00', to: '16:00' },
    ...wanted,
  };
};
const riyadh = (wanted: Partial<PlannedVisit> = {}): PlannedVisit => visitIn('SA', 'Asia/Riyadh', wanted);

const extent = { limit: 10, perDate: 2 };
const reasonsOf = (validators: readonly PlannedValidator[], name: string, visit = riyadh()) =>
  propose(visit, validators, extent).rejected.find(({ personId }) => personId === name)?.reasons;

describe('the days of sites', () => {
  it('are counted as the calendar does', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (i) => {
        const day = Temporal.PlainDate.from('1970-01-01').add({ days: i });
        expect(dayNumber(day.toString()) - dayNumber('1970-01-01')).toBe(i);
        expect(weekdayOf(day.toString())).toBe(day.dayOfWeek);
      }),
    ));
  it('leave out the weekend of the country, which is not everywhere the same', () => {
    expect(possibleDates(riyadh()).possible.map(({ firstDay }) => firstDay)).toContain('2027-04-04');
    expect(
      possibleDates(visitIn('DE', 'Europe/Berlin', { earliest: '2027-04-03', latest: '2027-04-06' })).possible.map(
        ({ firstDay }) => firstDay,
      ),
    ).toEqual(['2027-04-05', '2027-04-06']);
  });
  it('leave out public holidays by their name, and the days before which would run into them', () => {
    const two = visitIn('DE', 'Europe/Berlin', { earliest: '2027-03-24', latest: '2027-03-31' });
    const { possible, rejected } = possibleDates({ ...two, sites: two.sites.map((site) => ({ ...site, days: 2 })) });
    expect(possible.map(({ firstDay }) => firstDay)).toEqual(['2027-03-24', '2027-03-30']);
    expect(rejected).toContainEqual({ firstDay: '2027-03-25', day: '2027-03-26', holiday: 'Good Friday' });
  });
  it('know a national day, and weekends alone of a country without known holidays', () => {
    expect(closedDays('SA', '2027-09-20', '2027-09-26').get('2027-09-23')?.holiday).toBeTruthy();
    expect([...closedDays('AQ', '2027-04-03', '2027-04-05').keys()]).toEqual(['2027-04-03', '2027-04-04']);
  });
  it('of several sites follow one another with a day of travel between them', () => {
    const one = riyadh({ latest: '2027-04-08' });
    const sites = [0, 1].flatMap(() => one.sites);
    expect(possibleDates({ ...one, sites }).possible[0]).toEqual({
      firstDay: '2027-04-04',
      lastDay: '2027-04-06',
      days: [
        { day: '2027-04-04', site: 0 },
        { day: '2027-04-06', site: 1 },
      ],
    });
    expect(possibleDates({ ...one, sites, mode: 'remote' }).possible[0]?.lastDay).toBe('2027-04-05');
  });
});

describe('a rejected validator is told the reason', () => {
  const free = person('free');
  const standing: readonly (readonly [string, Partial<PlannedValidator>])[] = [
    ['belonged', { belonged: true }],
    ['conflict', { conflicted: true }],
    ['objected', { objected: true }],
    ['plans', { plans: true }],
    ['profile-missing', { work: null }],
    ['not-qualified', { qualifications: [] }],
    [
      'not-qualified',
      { qualifications: [{ model: 'diam-enterprise', highestStage: 5, from: '2026-01-01', until: null }] },
    ],
    [
      'not-qualified',
      { qualifications: [{ model: 'diam-enterprise', highestStage: 7, from: '2026-01-01', until: '2027-04-03' }] },
    ],
  ];
  it.each(standing)('%s on every date', (code, known) =>
    expect(reasonsOf([free, person('kept', known)], 'kept')).toEqual([{ code, dates: 5 }]),
  );

  const ofDates: readonly (readonly [string, Partial<PlannedValidator>, number])[] = [
    ['absent', { absences: [{ from: '2027-04-01', until: '2027-04-08' }] }, 5],
    ['booked', { bookings: [{ firstDay: '2027-04-04', lastDay: '2027-04-08', country: 'SA' }] }, 5],
    [
      'qualification-ends',
      { qualifications: [{ model: 'diam-enterprise', highestStage: 7, from: '2026-01-01', until: '2027-04-05' }] },
      3,
    ],
  ];
  it.each(ofDates)('%s on those dates alone', (code, known, dates) =>
    expect(propose(riyadh(), [person('kept', known)], { limit: 0, perDate: 1 }).rejected[0]?.reasons[0]).toEqual({
      code,
      dates,
    }),
  );

  it('needs a day of rest or travel beside another visit, unless both are remote', () => {
    const kept = person('kept', { bookings: [{ firstDay: '2027-04-03', lastDay: '2027-04-03', country: 'SA' }] });
    const on = (mode: 'on-site' | 'remote') =>
      propose(riyadh({ mode, latest: '2027-04-04' }), [kept], extent).rejected[0]?.reasons;
    expect(on('on-site')).toEqual([{ code: 'rest-day', dates: 1 }]);
    expect(on('remote')).toBeUndefined();
  });
  it('has had as many visits in the month as agreed', () => {
    const bookings = [1, 20].map((day) => ({
      firstDay: `2027-04-${String(day).padStart(2, '0')}`,
      lastDay: `2027-04-${String(day).padStart(2, '0')}`,
      country: 'SA',
    }));
    const kept = { ...working('kept', { visitsPerMonth: 2 }), bookings };
    expect(reasonsOf([kept], 'kept')).toEqual([{ code: 'capacity', dates: 5 }]);
    expect(reasonsOf([{ ...kept, ...working('kept', { visitsPerMonth: 3 }), bookings }], 'kept')).toBeUndefined();
  });
  it('does not work on that day of the week', () =>
    expect(
      reasonsOf([working('kept', { workingDays: [1, 2, 3, 4, 5] })], 'kept', riyadh({ latest: '2027-04-04' })),
    ).toEqual([{ code: 'off-day', dates: 1 }]));
  it('would have to take part remotely at night', () => {
    const kept = working('kept', { country: 'US', timeZone: 'America/Los_Angeles' });
    expect(reasonsOf([kept], 'kept', riyadh({ mode: 'remote' }))).toEqual([{ code: 'working-hours', dates: 5 }]);
    expect(reasonsOf([kept], 'kept')).toBeUndefined();
  });
  it('could come, but others cost less', () => {
    const far = working('far', { country: 'NZ', timeZone: 'Pacific/Auckland' });
    const { ranked, rejected } = propose(riyadh(), [free, far], { limit: 3, perDate: 1 });
    expect(new Set(ranked.flatMap(({ team }) => team.map(({ name }) => name)))).toEqual(new Set(['free']));
    expect(rejected).toEqual([{ personId: 'far', name: 'far', reasons: [{ code: 'ranked-lower', dates: 5 }] }]);
  });
  it('could come, but nobody speaks a language that is asked for', () => {
    const found = propose(riyadh({ languages: ['en', 'ko'] }), [free], extent);
    expect(found.ranked).toEqual([]);
    expect(found.languagesMissing).toEqual(['ko']);
    expect(found.rejected[0]?.reasons).toEqual([{ code: 'no-team', dates: 5 }]);
  });
});

describe('the rank', () => {
  const first = (validators: readonly PlannedValidator[], visit = riyadh()) =>
    propose(visit, validators, extent).ranked[0];
  const busy = (name: string, ...days: readonly string[]) =>
    person(name, { bookings: days.map((day) => ({ firstDay: day, lastDay: day, country: 'SA' })) });

  it('spreads the load', () =>
    expect(first([busy('a', '2027-03-01', '2027-03-10'), busy('b', '2027-03-01')])?.team[0]?.name).toBe('b'));
  it('prefers those near by', () =>
    expect(
      first([working('a', { country: 'NZ', timeZone: 'Pacific/Auckland' }), working('b', { country: 'AE' })])?.team[0]
        ?.name,
    ).toBe('b'));
  it('makes one trip of two', () => {
    const away = { country: 'DE', timeZone: 'Europe/Berlin' };
    const found = first([
      { ...working('a', away), bookings: [{ firstDay: '2027-04-02', lastDay: '2027-04-02', country: 'SA' }] },
    ]);
    expect(found?.team[0]?.costs).toContainEqual({ code: 'chained', amount: -3 });
  });
  it('puts somebody in training beside a mentor, never alone and never as the lead', () => {
    const [trainee, mentor, other] = [person('a', { inTraining: true }), person('b', { mentors: true }), person('c')];
    expect(first([trainee])).toBeUndefined();
    expect(first([trainee, other], riyadh({ team: 2 }))).toBeUndefined();
    expect(first([trainee, mentor, other], riyadh({ team: 2 }))).toMatchObject({
      team: [{ name: 'a' }, { name: 'b' }],
      lead: 'b',
      costs: [{ code: 'mentoring', amount: -2 }],
    });
  });
  it('covers every language by somebody of the team', () =>
    expect(
      first(
        [person('a'), person('b'), working('c', { languages: ['ar'] })],
        riyadh({ team: 2, languages: ['en', 'ar'] }),
      )?.team.map(({ name }) => name),
    ).toEqual(['a', 'c']));
});

describe('the search for teams', () => {
  const candidate = fc.record({
    cost: fc.integer({ min: -3, max: 9 }),
    speaks: fc.integer({ min: 0, max: 7 }),
    mentors: fc.boolean(),
    inTraining: fc.boolean(),
  });
  type Candidate = typeof candidate extends fc.Arbitrary<infer One> ? One : never;

  /** Every team in the order of its members' places, by cost; what the search has to find. */
  const byTryingAll = (candidates: readonly Candidate[], size: number, languages: number, keep: number) => {
    const teams: { members: number[]; cost: number }[] = [];
    const choose = (from: number, members: number[]): void => {
      if (members.length < size) {
        for (let place = from; place < candidates.length; place += 1) choose(place + 1, [...members, place]);
        return;
      }
      const team = members.map((place) => candidates[place] as Candidate);
      const trained = team.some(({ inTraining }) => inTraining);
      if ((team.reduce((bits, { speaks }) => bits | speaks, 0) & languages) !== languages) return;
      if (trained && !team.some(({ mentors }) => mentors)) return;
      if (team.every(({ inTraining }) => inTraining)) return;
      teams.push({ members, cost: team.reduce((sum, { cost }) => sum + cost, trained ? -2 : 0) });
    };
    choose(0, []);
    return teams.sort((one, other) => one.cost - other.cost).slice(0, keep);
  };

  it('finds what trying every team finds', () =>
    fc.assert(
      fc.property(
        fc.array(candidate, { maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 5 }),
        (some, size, languages, keep) => {
          const candidates = some
            .map((one) => ({ ...one, mentors: one.mentors && !one.inTraining }))
            .sort((one, other) => one.cost - other.cost);
          expect(bestTeams(candidates, size, languages, keep)).toEqual(byTryingAll(candidates, size, languages, keep));
        },
      ),
      { numRuns: 500 },
    ));

  it('tells the reason of everybody who is in no ranked team, whatever is known of them', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            belonged: fc.boolean(),
            conflicted: fc.boolean(),
            inTraining: fc.boolean(),
            mentors: fc.boolean(),
            month: fc.integer({ min: 0, max: 4 }),
            day: fc.integer({ min: 1, max: 9 }),
          }),
          { maxLength: 8 },
        ),
        fc.integer({ min: 1, max: 3 }),
        (some, team) => {
          const validators = some.map(({ month, day, ...known }, i) => ({
            ...working(`p${i}`, { visitsPerMonth: month }),
            ...known,
            absences: [{ from: `2027-04-0${day}`, until: `2027-04-0${day}` }],
          }));
          const found = propose(riyadh({ team }), validators, { limit: 3, perDate: 1 });
          const chosen = new Set(found.ranked.flatMap((one) => one.team.map(({ personId }) => personId)));
          expect([...chosen, ...found.rejected.map(({ personId }) => personId)].sort()).toEqual(
            validators.map(({ personId }) => personId).sort(),
          );
          expect(found.rejected.every(({ reasons }) => reasons.length > 0)).toBe(true);
          for (const one of found.ranked)
            for (const { personId } of one.team)
              expect(some[Number(personId.slice(1))]).toMatchObject({ belonged: false, conflicted: false });
        },
      ),
    ));
});
