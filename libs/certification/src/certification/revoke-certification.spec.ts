import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { byStaff, confirmer, granted, revocationProposed, revoked, suspended } from './testing/certifications.js';

const revoke = (belonged = false) => ({ type: 'RevokeCertification', data: { actor: { belonged } } }) as const;

describe('revoke certification', () => {
  it.each([[[granted, revocationProposed]], [[granted, revocationProposed, suspended]]])(
    'takes a second person, and the reason is the one proposed',
    (history) =>
      given(certification, ...history)
        .when({ ...revoke(), meta: byStaff(confirmer) })
        .then(revoked),
  );
  it('is refused to the person who proposed it', () =>
    given(certification, granted, revocationProposed)
      .when({ ...revoke(), meta: byStaff() })
      .thenRejected('revocation-needs-two-people'));
  it('is refused where none is proposed, and after it was dismissed', () => {
    given(certification, granted)
      .when({ ...revoke(), meta: byStaff(confirmer) })
      .thenRejected('no-revocation-proposed');
    given(certification, granted, revocationProposed, { type: 'RevocationDismissed', data: { reason: 'True.' } })
      .when({ ...revoke(), meta: byStaff(confirmer) })
      .thenRejected('no-revocation-proposed');
  });
  it.each([[[granted, revocationProposed]], [[granted, revocationProposed, revoked]]])(
    'is refused to people who belong or belonged to the organization, also once it was revoked',
    (history) =>
      given(certification, ...history)
        .when({ ...revoke(true), meta: byStaff(confirmer) })
        .thenRejected('actor-belonged-to-organization'),
  );
  it('says nothing twice', () =>
    given(certification, granted, revocationProposed, revoked)
      .when({ ...revoke(), meta: byStaff(confirmer) })
      .thenNothing());
});
