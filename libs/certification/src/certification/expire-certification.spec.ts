import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { at, expired, granted, replaced } from './testing/certifications.js';

const expire = (instant: string) => ({ type: 'ExpireCertification', data: {}, meta: at(instant) }) as const;

describe('expire certification', () => {
  it('expires when the last day has ended at the facility', () =>
    given(certification, granted).when(expire('2030-04-27T21:00:00Z')).then(expired));
  it('is valid to the last second of that day', () =>
    given(certification, granted)
      .when(expire('2030-04-27T20:59:59.999Z'))
      .thenRejected('certification-not-expired-yet', { expiresOn: '2030-04-27' }));
  it('expires once', () => given(certification, granted, expired).when(expire('2030-05-01T00:00:00Z')).thenNothing());
  it('leaves a replaced certification as it is', () =>
    given(certification, granted, replaced).when(expire('2030-05-01T00:00:00Z')).thenNothing());
  it('is refused for what was never granted', () =>
    given(certification).when(expire('2030-05-01T00:00:00Z')).thenRejected('certification-not-granted'));
});
