import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  by,
  cancelled,
  date,
  laterDate,
  manager,
  proposed,
  requestedIn,
  scheduled,
  untilConcluded,
} from './testing/visits.js';
import type { VisitEvent } from './visit-events.js';
import { visit } from './visit.js';

const restate = (at = '2022-03-09T06:00:00Z') => ({ type: 'RestateDate', data: {}, meta: by(manager, at) }) as const;
const restated = (begins: string, ends: string, sequence: number): VisitEvent => ({
  type: 'DateRestated',
  data: { sequence, span: { begins, ends } },
});

/** Egypt had one offset all year until it took summer time up again in 2023. */
const inCairo = { ...date, startsAt: '2023-07-10T09:00', endsAt: '2023-07-10T16:00' };
const asKnownIn2022 = { begins: '2023-07-10T07:00:00Z', ends: '2023-07-10T14:00:00Z' };
const fixedIn2022 = [requestedIn('Africa/Cairo'), proposed(inCairo), scheduled(inCairo, 0, asKnownIn2022)];
const asKnownToday = restated('2023-07-10T06:00:00Z', '2023-07-10T13:00:00Z', 1);

describe('restate date', () => {
  it('recomputes the instants of a fixed date once the rules of its zone have changed, with a higher sequence', () =>
    given(visit, ...fixedIn2022)
      .when(restate())
      .then(asKnownToday));
  it.each([
    [
      'Asia/Almaty',
      '2025-01-20T09:00',
      '2025-01-20T16:00',
      '2025-01-20T03:00:00Z',
      '2025-01-20T10:00:00Z',
      '2025-01-20T04:00:00Z',
      '2025-01-20T11:00:00Z',
    ],
    [
      'America/Mexico_City',
      '2023-06-05T09:00',
      '2023-06-05T16:00',
      '2023-06-05T14:00:00Z',
      '2023-06-05T21:00:00Z',
      '2023-06-05T15:00:00Z',
      '2023-06-05T22:00:00Z',
    ],
    [
      'Asia/Amman',
      '2022-12-05T09:00',
      '2022-12-05T16:00',
      '2022-12-05T07:00:00Z',
      '2022-12-05T14:00:00Z',
      '2022-12-05T06:00:00Z',
      '2022-12-05T13:00:00Z',
    ],
  ])('so it did in %s', (zone, startsAt, endsAt, begun, ended, begins, ends) => {
    const there = { ...date, startsAt, endsAt };
    given(visit, requestedIn(zone), proposed(there), scheduled(there, 4, { begins: begun, ends: ended }))
      .when(restate())
      .then(restated(begins, ends, 5));
  });

  it('keeps wall time, team and a move that waits for the hospital', () =>
    expect(given(visit, ...fixedIn2022, proposed(laterDate), asKnownToday).state()).toMatchObject({
      status: 'scheduled',
      proposal: laterDate,
      appointment: { startsAt: '2023-07-10T09:00', lead: ada, sequence: 1, span: { begins: '2023-07-10T06:00:00Z' } },
    }));
  it('counts on from there when the date moves', () => {
    const moved = { ...laterDate, startsAt: '2027-01-12T09:00', endsAt: '2027-01-12T16:00' };
    given(visit, ...fixedIn2022, asKnownToday, proposed(moved))
      .when({ type: 'ConfirmDate', data: { belonged: [], conflicted: [] }, meta: by(manager, '2022-03-09T06:00:00Z') })
      .then(scheduled(moved, 2, { begins: '2027-01-12T07:00:00Z', ends: '2027-01-12T14:00:00Z' }));
  });

  it('states nothing while the rules are the same', () =>
    given(visit, ...fixedIn2022, asKnownToday)
      .when(restate())
      .thenNothing());
  it('states nothing of a date whose instants nobody kept', () =>
    given(visit, requestedIn('Africa/Cairo'), proposed(inCairo), scheduled(inCairo, 0, null))
      .when(restate())
      .thenNothing());
  it('states nothing once the visit has begun by either rules', () => {
    given(visit, ...fixedIn2022)
      .when(restate('2023-07-10T06:00:00Z'))
      .thenNothing();
    given(visit, ...fixedIn2022)
      .when(restate('2023-07-10T05:59:59Z'))
      .then(asKnownToday);
  });
  it.each([[[requestedIn('Africa/Cairo'), proposed(inCairo)]], [[...fixedIn2022, cancelled]], [untilConcluded]])(
    'states nothing of a visit without a fixed date ahead',
    (history) =>
      given(visit, ...history)
        .when(restate())
        .thenNothing(),
  );
});
