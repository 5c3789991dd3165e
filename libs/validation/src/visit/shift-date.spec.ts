import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  by,
  date,
  free,
  holdUntil,
  independent,
  laterDate,
  manager,
  oneOfThem,
  overridden,
  proposed,
  requested,
  untilScheduled,
} from './testing/visits.js';

import type { ShiftDate } from './shift-date.js';
import type { VisitEvent } from './visit-events.js';
import { visit } from './visit.js';
import { spanOf } from './wall-time.js';

const shift = { disruptionId: '00000000-0000-4000-8000-0000000000a2', reason: 'Closed.', undoes: false };
const shiftBy = (days: number, more: Partial<ShiftDate['data']> = {}, at?: string): ShiftDate => ({
  type: 'ShiftDate',
  data: { days, shift, candidates: free.slice(0, 2), actor: independent, ...more },
  meta: by(manager, at),
});
const moved = { ...date, startsAt: '2027-05-18T09:00', endsAt: '2027-05-18T16:00' };
const movedVisit: VisitEvent = {
  type: 'VisitScheduled',
  data: { ...moved, sequence: 1, span: spanOf(moved, 'Asia/Riyadh'), shift },
};

describe('a disruption moves the date of a visit', () => {
  it('that is fixed, which stays fixed; calendars take it anew, and the team answers anew', () => {
    given(visit, ...untilScheduled)
      .when(shiftBy(28))
      .then(movedVisit);
    given(visit, ...untilScheduled, { type: 'AssignmentAccepted', data: { personId: ada } }, movedVisit)
      .when({
        type: 'AnswerAssignment',
        data: { answer: 'accepted', noConflict: true, actor: independent },
        meta: by(ada),
      })
      .then({ type: 'AssignmentAccepted', data: { personId: ada } });
  });
  it('that is on offer, with its alternatives, and holds it anew', () =>
    given(visit, requested, proposed(date, manager, [laterDate]))
      .when(shiftBy(28))
      .then({
        type: 'DateProposed',
        data: {
          ...moved,
          alternatives: [{ startsAt: '2027-05-20T09:00', endsAt: '2027-05-20T16:00' }],
          holdUntil,
          proposedBy: manager,
          shift,
        },
      }));
  it('not while another date is on offer', () =>
    given(visit, ...untilScheduled, proposed(laterDate))
      .when(shiftBy(28))
      .thenRejected('date-on-offer'));
  it('not of one without a date, nor one that has begun, nor into the past', () => {
    given(visit, requested).when(shiftBy(28)).thenRejected('no-date-to-shift', { status: 'requested' });
    given(visit).when(shiftBy(28)).thenRejected('visit-not-requested');
    given(visit, ...untilScheduled)
      .when(shiftBy(28, {}, '2027-04-20T07:00:00Z'))
      .thenRejected('visit-in-the-past');
    given(visit, ...untilScheduled)
      .when(shiftBy(-90))
      .thenRejected('visit-in-the-past');
  });
  it('not where somebody of the team is booked, belongs to the hospital or is in conflict, unless that was set aside', () => {
    const team = (more: object) => ({
      candidates: [{ ...free[0], ...more }, free[1]] as ShiftDate['data']['candidates'],
    });
    const who = { validators: [{ personId: ada, name: 'Ada' }] };
    const on = given(visit, ...untilScheduled);
    on.when(shiftBy(28, team({ booked: true }))).thenRejected('validator-already-booked', who);
    on.when(shiftBy(28, team({ belonged: true }))).thenRejected('validator-belongs-to-organization', who);
    on.when(shiftBy(28, team({ conflicted: true }))).thenRejected('validator-in-conflict', who);
    given(visit, ...untilScheduled, ...overridden(ada))
      .when(shiftBy(28, team({ conflicted: true })))
      .then(movedVisit);
  });
  it('not by somebody of the hospital', () =>
    given(visit, ...untilScheduled)
      .when(shiftBy(28, { actor: oneOfThem }))
      .thenRejected('actor-belonged-to-organization'));
  it('and back', () =>
    given(visit, ...untilScheduled, movedVisit)
      .when(shiftBy(-28, { shift: { ...shift, undoes: true } }))
      .then(scheduledBack));
});

const scheduledBack: VisitEvent = {
  type: 'VisitScheduled',
  data: { ...date, sequence: 2, span: spanOf(date, 'Asia/Riyadh'), shift: { ...shift, undoes: true } },
};
