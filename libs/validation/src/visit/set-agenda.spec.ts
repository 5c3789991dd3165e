import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import { given } from '@cairn/event-sourcing/testing/given.js';
import type { SetAgenda } from './set-agenda.js';
import {
  ada,
  ben,
  by,
  cancelled,
  cleo,
  concluded,
  date,
  independent,
  manager,
  oneOfThem,
  proposed,
  requested,
  requestedIn,
  scheduled,
  untilAllFound,
  untilScheduled,
} from './testing/visits.js';
import { visit } from './visit.js';
import type { Appointment, VisitEvent } from './visit-events.js';

const entryOf = (more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id: '00000000-0000-4000-8000-0000000000e1',
  day: 1,
  from: '09:30',
  until: '10:30',
  title: 'Visit of the service area',
  serviceArea: 'Radiology',
  criteria: ['S1.systems'],
  place: 'Building B',
  people: ['Dr. Amal Haddad'],
  validators: [ada],
  ...more,
});
const later = entryOf({ id: '00000000-0000-4000-8000-0000000000e2', from: '10:30', until: '11:00' });
const set = (
  entries: readonly AgendaEntry[],
  more: Partial<SetAgenda['data']> = {},
  actor: string = manager,
): SetAgenda => ({
  type: 'SetAgenda',
  data: { entries, ifVersion: 0, actor: independent, schedules: actor === manager, ...more },
  meta: by(actor),
});
const isSet = (entries: AgendaEntry[], sequence = 1): VisitEvent => ({
  type: 'AgendaSet',
  data: { entries, sequence },
});
const onDate = (more: Partial<Appointment>, timeZone = 'Asia/Riyadh'): readonly VisitEvent[] => {
  const appointment = { ...date, ...more };
  return [requestedIn(timeZone), proposed(appointment), scheduled(appointment)];
};

describe('set the agenda', () => {
  it('is for who plans visits and for the lead, in the order in which it takes place', () => {
    for (const actor of [manager, ada])
      given(visit, ...untilScheduled)
        .when(set([later, entryOf()], {}, actor))
        .then(isSet([entryOf(), later]));
  });
  it('is for no other validator', () =>
    given(visit, ...untilScheduled)
      .when(set([entryOf()], {}, ben))
      .thenRejected('not-the-lead'));
  it('is for nobody who belonged to the organization', () =>
    given(visit, ...untilScheduled)
      .when(set([entryOf()], { actor: oneOfThem }))
      .thenRejected('actor-belonged-to-organization'));
  it.each([
    ['before a date is fixed', [requested, proposed()]],
    ['once the visit is concluded', [...untilAllFound, concluded()]],
    ['once it is cancelled', [...untilScheduled, cancelled]],
  ] as const)('is refused %s', (_, events) =>
    given(visit, ...events)
      .when(set([entryOf()]))
      .thenRejected('visit-not-scheduled'),
  );
  it('raises the sequence of the calendar each time, also for the date after it', () => {
    given(visit, ...untilScheduled, isSet([entryOf()]))
      .when(set([later], { ifVersion: 1 }))
      .then(isSet([later], 2));
    given(visit, ...untilScheduled, isSet([entryOf()]), proposed({ ...date, mode: 'remote' }))
      .when({ type: 'ConfirmDate', data: { belonged: [], conflicted: [] }, meta: by('hospital') })
      .then(scheduled({ ...date, mode: 'remote' }, 2));
  });
  it('says nothing where nothing changes', () =>
    given(visit, ...untilScheduled, isSet([entryOf(), later]))
      .when(set([later, entryOf()], { ifVersion: 1 }))
      .thenNothing());
  it('is refused to who has seen an earlier one', () =>
    given(visit, ...untilScheduled, isSet([entryOf()]))
      .when(set([later]))
      .thenRejected('changed-meanwhile'));
  it('keeps to the hours of each day', () => {
    for (const outside of [entryOf({ from: '08:30' }), entryOf({ until: '16:30' }), entryOf({ day: 2 })])
      given(visit, ...untilScheduled)
        .when(set([outside]))
        .thenRejected('agenda-outside-hours');
    given(visit, ...onDate({ endsAt: '2027-04-21T16:00' }))
      .when(set([entryOf({ day: 2 })]))
      .then(isSet([entryOf({ day: 2 })]));
  });
  it('lets nobody be at two entries at once', () => {
    const atOnce = { ...later, from: '10:00' };
    given(visit, ...untilScheduled)
      .when(set([entryOf(), atOnce]))
      .thenRejected('agenda-overlap');
    given(visit, ...untilScheduled)
      .when(set([entryOf({ people: [] }), { ...atOnce, validators: [ben], people: [] }]))
      .then(isSet([entryOf({ people: [] }), { ...atOnce, validators: [ben], people: [] }]));
  });
  it('names validators of the team and criteria of the checklist alone', () => {
    given(visit, ...untilScheduled)
      .when(set([entryOf({ validators: [cleo] })]))
      .thenRejected('agenda-not-in-team');
    given(visit, ...untilScheduled)
      .when(set([entryOf({ criteria: ['S9.none'] })]))
      .thenRejected('criterion-not-in-checklist');
  });
  it('has no entry at a time that clocks at the facility jump over', () => {
    // Clocks in Berlin go from 2:00 to 3:00 on 28 March 2027.
    const night = onDate({ startsAt: '2027-03-27T22:00', endsAt: '2027-03-28T06:00' }, 'Europe/Berlin');
    given(visit, ...night)
      .when(set([entryOf({ from: '02:30', until: '04:00' })]))
      .thenRejected('wall-time-skipped');
    given(visit, ...night)
      .when(set([entryOf({ from: '23:30', until: '01:30' })]))
      .then(isSet([entryOf({ from: '23:30', until: '01:30' })]));
  });
});
