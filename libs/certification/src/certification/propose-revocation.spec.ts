import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import {
  byStaff,
  confirmer,
  expired,
  granted,
  replaced,
  revocationProposed,
  suspended,
} from './testing/certifications.js';

const propose = (reason = 'The answers were untrue.') =>
  ({ type: 'ProposeRevocation', data: { reason, actor: { belonged: false } } }) as const;

describe('propose revocation', () => {
  it.each([[[granted]], [[granted, suspended]]])('keeps who proposes it', (history) =>
    given(certification, ...history)
      .when({ ...propose(), meta: byStaff() })
      .then(revocationProposed),
  );
  it('says nothing twice', () =>
    given(certification, granted, revocationProposed)
      .when({ ...propose(), meta: byStaff() })
      .thenNothing());
  it('is refused while another is proposed', () =>
    given(certification, granted, revocationProposed)
      .when({ ...propose(), meta: byStaff(confirmer) })
      .thenRejected('revocation-pending'));
  it('is refused once the certification is over, and a proposal falls with it', () => {
    given(certification, granted, revocationProposed, replaced)
      .when({ ...propose(), meta: byStaff(confirmer) })
      .thenRejected('certification-over', { status: 'replaced' });
    given(certification, granted, revocationProposed, expired)
      .when({ ...propose(), meta: byStaff(confirmer) })
      .thenRejected('certification-over', { status: 'expired' });
  });
});
