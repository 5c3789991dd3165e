import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  ben,
  by,
  cancelled,
  date,
  holdUntil,
  laterDate,
  manager,
  overridden,
  proposed,
  requested,
  scheduled,
  untilConcluded,
  untilScheduled,
} from './testing/visits.js';
import { visit } from './visit.js';

const confirm = { type: 'ConfirmDate', data: { belonged: [], conflicted: [] } } as const;

describe('confirm date', () => {
  it('fixes the first date with sequence 0', () => given(visit, requested, proposed()).when(confirm).then(scheduled()));
  it('raises the sequence with each move', () => {
    given(visit, ...untilScheduled, proposed(laterDate))
      .when(confirm)
      .then(scheduled(laterDate, 1));
    given(visit, ...untilScheduled, proposed(laterDate), scheduled(laterDate, 1), proposed())
      .when(confirm)
      .then(scheduled(undefined, 2));
  });
  it('states nothing when asked twice', () =>
    given(visit, ...untilScheduled)
      .when(confirm)
      .thenNothing());
  it('is refused while no date is proposed', () =>
    given(visit, requested).when(confirm).thenRejected('no-date-proposed'));
  it('is refused after the visit was cancelled', () =>
    given(visit, requested, proposed(), cancelled).when(confirm).thenRejected('no-date-proposed'));
  it('is refused after the visit was concluded', () =>
    given(visit, ...untilConcluded)
      .when(confirm)
      .thenRejected('no-date-proposed'));
  it('is refused for a visit nobody asked for', () => given(visit).when(confirm).thenRejected('visit-not-requested'));
  it('is refused when somebody of the team has joined the organization since', () =>
    given(visit, requested, proposed())
      .when({ ...confirm, data: { belonged: [{ personId: ada, name: 'Ada' }], conflicted: [] } })
      .thenRejected('validator-belongs-to-organization', { validators: [{ personId: ada, name: 'Ada' }] }));
  it('fixes the alternative that the hospital chose', () => {
    given(visit, requested, proposed(date, manager, [laterDate]))
      .when({ ...confirm, data: { ...confirm.data, slot: 1 } })
      .then(scheduled(laterDate));
    given(visit, requested, proposed(date, manager, [laterDate]))
      .when({ ...confirm, data: { ...confirm.data, slot: 2 } })
      .thenRejected('slot-not-offered', { offered: 2 });
  });
  it('is refused at the moment the hold ends, whether or not it was lapsed by then', () => {
    given(visit, requested, proposed())
      .when({ ...confirm, meta: by(manager, '2027-03-12T05:59:59Z') })
      .then(scheduled());
    given(visit, requested, proposed())
      .when({ ...confirm, meta: by(manager, holdUntil) })
      .thenRejected('hold-lapsed', { holdUntil });
  });
  it('is refused when one of the team has a conflict of interest by now, unless two people set it aside', () => {
    const conflicted = [{ personId: ada, name: 'Ada' }];
    const later = { ...confirm, data: { belonged: [], conflicted } };
    given(visit, requested, proposed()).when(later).thenRejected('validator-in-conflict', { validators: conflicted });
    given(visit, requested, proposed(), ...overridden(ada))
      .when(later)
      .then(scheduled());
  });
  it('is refused while one of the team has declined, until that person accepts after all', () => {
    const declined = { type: 'AssignmentDeclined', data: { personId: ben, reason: 'On leave.' } } as const;
    given(visit, requested, proposed(), declined)
      .when(confirm)
      .thenRejected('validator-declined', { validators: [ben] });
    given(visit, requested, proposed(), declined, { type: 'AssignmentAccepted', data: { personId: ben } })
      .when(confirm)
      .then(scheduled());
  });
  it('is refused once the date has passed', () =>
    given(visit, requested, proposed())
      .when({ ...confirm, meta: by(manager, '2027-04-20T06:00:00Z') })
      .thenRejected('visit-in-the-past'));
});
