import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  ben,
  by,
  cancelled,
  cleo,
  concluded,
  date,
  decided,
  free,
  laterDate,
  manager,
  oneOfThem,
  propose,
  proposed,
  requested,
  requestedIn,
  requestedUnder,
  rule,
  scheduled,
  untilAllFound,
  untilScheduled,
} from './testing/visits.js';
import { visit } from './visit.js';

describe('propose date', () => {
  it('offers a date and a team', () => given(visit, requested).when(propose()).then(proposed()));
  it('may lie outside the wished window', () =>
    given(visit, requested)
      .when(propose({ startsAt: '2027-06-09T09:00', endsAt: '2027-06-09T16:00' }))
      .then(proposed({ ...date, startsAt: '2027-06-09T09:00', endsAt: '2027-06-09T16:00' })));
  it('replaces an earlier offer', () =>
    given(visit, requested, proposed()).when(propose(laterDate)).then(proposed(laterDate)));
  it('states nothing for the same offer', () =>
    given(visit, requested, proposed())
      .when(propose({ validators: [ben, ada] }))
      .thenNothing());
  it('states nothing for the date that is fixed', () =>
    given(visit, ...untilScheduled)
      .when(propose())
      .thenNothing());
  it('offers to move a fixed date, which stands until the hospital confirms', () => {
    given(visit, ...untilScheduled)
      .when(propose(laterDate))
      .then(proposed(laterDate));
    expect(given(visit, ...untilScheduled, proposed(laterDate)).state()).toMatchObject({
      status: 'scheduled',
      appointment: date,
      proposal: laterDate,
    });
  });
  it('lets staff take a move back by offering the fixed date again', () =>
    given(visit, ...untilScheduled, proposed(laterDate))
      .when(propose())
      .then(proposed()));

  it('is refused without a request', () => given(visit).when(propose()).thenRejected('visit-not-requested'));
  it.each([[[requested, cancelled]], [[...untilAllFound, concluded()]], [[...untilAllFound, concluded(), decided]]])(
    'is refused once the visit is over',
    (history) =>
      given(visit, ...history)
        .when(propose())
        .thenRejected('visit-not-open-for-dates'),
  );
  it('is refused in the past of the facility', () =>
    given(visit, requested)
      .when({ ...propose(), meta: by(manager, '2027-04-20T06:00:00Z') })
      .thenRejected('visit-in-the-past'));
  it('is taken a second before it starts', () =>
    given(visit, requested)
      .when({ ...propose(), meta: by(manager, '2027-04-20T05:59:59Z') })
      .then(proposed(date, manager, [], '2027-04-23T05:59:59Z')));
  it('is refused when it ends before it starts', () =>
    given(visit, requested)
      .when(propose({ endsAt: '2027-04-20T09:00' }))
      .thenRejected('visit-ends-before-it-starts'));
  it('is refused when it takes more than two weeks', () => {
    given(visit, requested)
      .when(propose({ endsAt: '2027-05-03T16:00' }))
      .then(proposed({ ...date, endsAt: '2027-05-03T16:00' }));
    given(visit, requested)
      .when(propose({ endsAt: '2027-05-04T16:00' }))
      .thenRejected('visit-too-long', { days: 15 });
  });

  it('is refused at a wall time that clocks jump over', () =>
    given(visit, requestedIn('Europe/Madrid'))
      .when(propose({ startsAt: '2028-03-26T02:30', endsAt: '2028-03-26T09:00' }))
      .thenRejected('wall-time-skipped', { nextWallTime: '2028-03-26T03:00' }));
  it('is taken at a wall time that comes twice', () => {
    const twice = { ...date, startsAt: '2028-10-29T02:30', endsAt: '2028-10-29T07:30' };
    given(visit, requestedIn('Europe/Madrid')).when(propose(twice)).then(proposed(twice));
  });

  it('is refused when the lead is not in the team', () =>
    given(visit, requested)
      .when(propose({ lead: cleo }))
      .thenRejected('lead-not-in-team'));
  it('is refused when a validator is named twice', () =>
    given(visit, requested)
      .when(propose({ validators: [ada, ada] }))
      .thenRejected('validator-named-twice'));
  it('is refused for a person who is no validator', () =>
    given(visit, requested)
      .when(propose({ validators: [ada, manager] }))
      .thenRejected('not-a-validator', { validators: [manager] }));
  it('names who is booked already', () => {
    const candidates = free.map((candidate) => ({ ...candidate, booked: candidate.personId === ben }));
    given(visit, requested)
      .when(propose({}, candidates))
      .thenRejected('validator-already-booked', { validators: [{ personId: ben, name: 'Ben' }] });
    given(visit, requested)
      .when(propose({ validators: [ada, cleo] }, candidates))
      .then(proposed({ ...date, validators: [ada, cleo] }));
  });
  it('keeps people who belong or belonged to the organization out of the team', () => {
    const candidates = free.map((candidate) => ({ ...candidate, belonged: candidate.personId === ada }));
    given(visit, requested)
      .when(propose({}, candidates))
      .thenRejected('validator-belongs-to-organization', { validators: [{ personId: ada, name: 'Ada' }] });
  });
  it('is not for staff who belong or belonged to the organization', () =>
    given(visit, requested)
      .when({ ...propose(), data: { ...propose().data, actor: oneOfThem } })
      .thenRejected('actor-belonged-to-organization'));
  it('is not for a scheduler who sits in the team, of this date or of the fixed one', () => {
    given(visit, requested)
      .when({ ...propose(), meta: by(ada) })
      .thenRejected('scheduler-in-team');
    given(visit, ...untilScheduled)
      .when({ ...propose({ validators: [cleo], lead: cleo }), meta: by(ada) })
      .thenRejected('scheduler-in-team');
  });
  it('takes nobody into the team who offered a date before', () =>
    given(visit, requested, proposed(date, cleo))
      .when(propose({ validators: [cleo], lead: cleo }))
      .thenRejected('scheduler-in-team'));
  it('is refused when it is shorter than its rule says', () => {
    const until = (endsAt: string) => propose({ endsAt });
    given(visit, requested)
      .when(until('2027-04-20T09:01'))
      .thenRejected('visit-too-short', { minutes: 1, shortest: 240 });
    given(visit, requested).when(until('2027-04-20T12:59')).thenRejected('visit-too-short', { minutes: 239 });
    given(visit, requested)
      .when(until('2027-04-20T13:00'))
      .then(proposed({ ...date, endsAt: '2027-04-20T13:00' }));
  });
  it('counts the hours of every day, not the nights between', () => {
    given(visit, requested)
      .when(propose({ endsAt: '2027-04-22T10:00' }))
      .thenRejected('visit-too-short', { minutes: 180 });
    given(visit, requested)
      .when(propose({ endsAt: '2027-04-23T10:00' }))
      .then(proposed({ ...date, endsAt: '2027-04-23T10:00' }));
  });
  it('counts a shift past midnight whole, on every night', () => {
    const at = (startsAt: string, endsAt: string) => ({ ...date, startsAt, endsAt });
    const nightShift = at('2027-04-20T19:00', '2027-04-21T01:00');
    given(visit, requested).when(propose(nightShift)).then(proposed(nightShift));
    given(visit, requested)
      .when(propose(at('2027-04-20T23:00', '2027-04-21T00:30')))
      .thenRejected('visit-too-short', { minutes: 90 });
    given(visit, requested)
      .when(propose(at('2027-04-20T23:00', '2027-04-22T00:30')))
      .thenRejected('visit-too-short', { minutes: 180 });
  });
  it('does not count a night of rest as work', () => {
    for (const endsAt of ['2027-04-21T09:00', '2027-04-23T09:00', '2027-04-21T16:00'])
      given(visit, requested)
        .when(propose({ startsAt: '2027-04-20T16:00', endsAt }))
        .thenRejected('visit-spans-rest', { longestHours: 12 });
  });
  it('is refused with a smaller team than its rule says', () =>
    given(visit, requestedUnder({ team: 3 }))
      .when(propose())
      .thenRejected('team-too-small', { size: 2, smallest: 3 }));
  it('is refused for fewer days, or in another format, than its rule says', () => {
    given(visit, requestedUnder({ days: 2 }))
      .when(propose())
      .thenRejected('visit-too-few-days', { days: 1, fewest: 2 });
    given(visit, requestedUnder({ modes: ['remote'] }))
      .when(propose())
      .thenRejected('mode-not-allowed', { modes: ['remote'] });
  });
  it('is refused with a team that lacks a profession its rule asks for', () => {
    given(visit, requestedUnder({ roles: ['cio', 'cmio'] }))
      .when(propose())
      .thenRejected('team-lacks-roles', { roles: ['cio', 'cmio'] });
    given(visit, requestedUnder({ roles: ['cio'] }))
      .when(
        propose(
          {},
          free.map((one) => ({ ...one, roles: ['cio'] })),
        ),
      )
      .then(proposed());
  });
  it('is held for as long as its rule says', () =>
    given(visit, requestedUnder({ clocks: { ...rule.clocks, answerHours: 48 } }))
      .when(propose())
      .then(proposed(date, manager, [], '2027-03-11T06:00:00Z')));
  it('is possible anew after a move was confirmed', () =>
    given(visit, ...untilScheduled, proposed(laterDate), scheduled(laterDate, 1))
      .when(propose())
      .then(proposed()));
});
