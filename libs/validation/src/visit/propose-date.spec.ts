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
  propose,
  proposed,
  requested,
  requestedIn,
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
      .then(proposed()));
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
    const twice = { ...date, startsAt: '2028-10-29T02:30', endsAt: '2028-10-29T02:45' };
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
  it('keeps members of the organization out of its visit', () => {
    const candidates = free.map((candidate) => ({ ...candidate, memberOfOrganization: candidate.personId === ada }));
    given(visit, requested)
      .when(propose({}, candidates))
      .thenRejected('validator-belongs-to-organization', { validators: [{ personId: ada, name: 'Ada' }] });
  });
  it('is possible anew after a move was confirmed', () =>
    given(visit, ...untilScheduled, proposed(laterDate), scheduled(laterDate, 1))
      .when(propose())
      .then(proposed()));
});
