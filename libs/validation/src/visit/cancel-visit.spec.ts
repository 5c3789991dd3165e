import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  by,
  cancelled,
  decided,
  independent,
  manager,
  oneOfThem,
  proposed,
  requested,
  untilConcluded,
  untilScheduled,
} from './testing/visits.js';
import { visit } from './visit.js';

const cancel = { type: 'CancelVisit', data: { reason: 'The hospital moves.', actor: null } } as const;
const cancelAsStaff = (actor: string, as = independent) =>
  ({ type: 'CancelVisit', data: { reason: 'The hospital moves.', actor: as }, meta: by(actor) }) as const;

describe('cancel visit', () => {
  it.each([[[requested]], [[requested, proposed()]], [[...untilScheduled]]])(
    'calls a visit off until it is concluded',
    (history) =>
      given(visit, ...history)
        .when(cancel)
        .then(cancelled),
  );
  it('states nothing when asked twice', () => given(visit, requested, cancelled).when(cancel).thenNothing());
  it('keeps the date that was fixed, for the calendars to remove', () =>
    expect(given(visit, ...untilScheduled, cancelled).state().appointment).toMatchObject({
      startsAt: '2027-04-20T09:00',
      sequence: 0,
    }));
  it.each([[[...untilConcluded]], [[...untilConcluded, decided]]])('is refused once the visit is over', (history) =>
    given(visit, ...history)
      .when(cancel)
      .thenRejected('visit-over'),
  );
  it('is open to staff who are independent of the organization', () => {
    given(visit, ...untilScheduled)
      .when(cancelAsStaff(manager))
      .then(cancelled);
    given(visit, ...untilScheduled)
      .when(cancelAsStaff(manager, oneOfThem))
      .thenRejected('actor-belonged-to-organization');
    given(visit, ...untilScheduled)
      .when(cancelAsStaff(ada))
      .thenRejected('scheduler-in-team');
  });
  it('is refused for a visit nobody asked for', () => given(visit).when(cancel).thenRejected('visit-not-requested'));
});
