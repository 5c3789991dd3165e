import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  by,
  cancelled,
  laterDate,
  manager,
  proposed,
  requested,
  scheduled,
  untilConcluded,
  untilScheduled,
} from './testing/visits.js';
import { visit } from './visit.js';

const confirm = { type: 'ConfirmDate', data: { belonged: [] } } as const;

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
      .when({ ...confirm, data: { belonged: [{ personId: ada, name: 'Ada' }] } })
      .thenRejected('validator-belongs-to-organization', { validators: [{ personId: ada, name: 'Ada' }] }));
  it('is refused once the date has passed', () =>
    given(visit, requested, proposed())
      .when({ ...confirm, meta: by(manager, '2027-04-20T06:00:00Z') })
      .thenRejected('visit-in-the-past'));
});
