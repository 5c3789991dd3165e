import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import { byStaff, confirmer, granted, proposer, revocationProposed } from './testing/certifications.js';

const dismiss = {
  type: 'DismissRevocation',
  data: { reason: 'The answers were shown to be true.', actor: { belonged: false } },
} as const;

describe('dismiss revocation', () => {
  it.each([proposer, confirmer])('by any manager: %s', (actor) =>
    given(certification, granted, revocationProposed)
      .when({ ...dismiss, meta: byStaff(actor) })
      .then({ type: 'RevocationDismissed', data: { reason: dismiss.data.reason } }),
  );
  it('says nothing where none is proposed', () =>
    given(certification, granted)
      .when({ ...dismiss, meta: byStaff() })
      .thenNothing());
});
