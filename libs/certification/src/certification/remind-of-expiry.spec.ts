import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import type { MonthsLeft } from './certification-events.js';
import { at, expired, granted, reminded, replaced, revoked, suspended } from './testing/certifications.js';

const remind = (monthsLeft: MonthsLeft, instant: string) =>
  ({ type: 'RemindOfExpiry', data: { monthsLeft }, meta: at(instant) }) as const;

describe('remind of expiry', () => {
  it('reminds at nine in the morning of the facility', () =>
    given(certification, granted).when(remind(6, '2029-10-27T06:00:00Z')).then(reminded(6)));
  it('does not remind a second earlier', () =>
    given(certification, granted, reminded(12))
      .when(remind(6, '2029-10-27T05:59:59Z'))
      .thenRejected('reminder-not-due-yet'));
  it('reminds once', () =>
    given(certification, granted, reminded(6)).when(remind(6, '2029-10-27T06:00:01Z')).thenNothing());
  it('drops a reminder once a newer one is due', () =>
    given(certification, granted).when(remind(6, '2030-01-27T06:00:00Z')).thenRejected('reminder-not-due-yet'));
  it('never sends an older reminder after a newer one', () =>
    given(certification, granted, reminded(3)).when(remind(6, '2029-11-01T06:00:00Z')).thenNothing());
  it('reminds while the certification is suspended', () =>
    given(certification, granted, suspended).when(remind(6, '2029-10-27T06:00:00Z')).then(reminded(6)));
  it.each([replaced, expired, revoked])('stays silent once the certification is over', (ending) =>
    given(certification, granted, ending).when(remind(1, '2030-03-27T06:00:00Z')).thenNothing(),
  );
  it('sends no reminder when the expiry itself is due', () =>
    given(certification, granted).when(remind(1, '2030-04-27T21:00:00Z')).thenRejected('reminder-not-due-yet'));
  it('is refused for what was never granted', () =>
    given(certification).when(remind(1, '2030-03-27T06:00:00Z')).thenRejected('certification-not-granted'));
});
