import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { at, byStaff, expired, granted, replaced, revoked, suspended } from './testing/certifications.js';

const suspend = (belonged = false) =>
  ({ type: 'SuspendCertification', data: { reason: 'The archive was replaced.', actor: { belonged } } }) as const;

describe('suspend certification', () => {
  it("holds from the facility's day on", () =>
    given(certification, granted)
      .when({ ...suspend(), meta: byStaff() })
      .then(suspended));
  it('says nothing twice', () =>
    given(certification, granted, suspended)
      .when({ ...suspend(), meta: byStaff() })
      .thenNothing());
  it('is refused before a grant', () =>
    given(certification)
      .when({ ...suspend(), meta: byStaff() })
      .thenRejected('certification-not-granted'));
  it.each([
    ['expired', expired],
    ['replaced', replaced],
    ['revoked', revoked],
  ] as const)('is refused once it is %s', (status, event) =>
    given(certification, granted, event)
      .when({ ...suspend(), meta: byStaff() })
      .thenRejected('certification-over', { status }),
  );
  it('is refused after the last day, whether or not the expiry was noted', () =>
    given(certification, granted)
      .when({ ...suspend(), meta: at('2030-04-27T21:00:00Z', 'someone') })
      .thenRejected('certification-over', { status: 'expired' }));
  it('is refused to people who belong or belonged to the organization', () =>
    given(certification, granted)
      .when({ ...suspend(true), meta: byStaff() })
      .thenRejected('actor-belonged-to-organization'));
});
