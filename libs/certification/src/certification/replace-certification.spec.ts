import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { expired, granted, replaced, revoked, suspended } from './testing/certifications.js';

const replacedOn = (day: string) =>
  ({
    type: 'ReplaceCertification',
    data: { ...(replaced.data as { byCertificationId: string; byNumber: string }), replacedOn: day },
  }) as const;

describe('replace certification', () => {
  it('lets a newer certification take the place', () =>
    given(certification, granted).when(replacedOn('2029-12-01')).then(replaced));
  it('happens once', () => given(certification, granted, replaced).when(replacedOn('2030-01-05')).thenNothing());
  it('takes the place of a suspended one too', () =>
    given(certification, granted, suspended).when(replacedOn('2029-12-01')).then(replaced));
  it('leaves a revoked one revoked', () =>
    given(certification, granted, revoked).when(replacedOn('2029-12-01')).thenNothing());
  it('leaves one that ran out expired', () =>
    given(certification, granted, expired).when(replacedOn('2030-04-28')).thenNothing());
  it('counts the last day of validity in', () => {
    given(certification, granted).when(replacedOn('2030-04-28')).thenNothing();
    expect(given(certification, granted, replaced).state().status).toBe('replaced');
  });
  it('is refused for what was never granted', () =>
    given(certification).when(replacedOn('2029-12-01')).thenRejected('certification-not-granted'));
});
