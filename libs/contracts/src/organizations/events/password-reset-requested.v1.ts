import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant } from '../../values.js';

/** Somebody who cannot sign in any more asked for a new password; `expiresAt` is when the link of the mail ends. */
export const passwordResetRequested = eventContract(
  'organizations',
  'password-reset-requested.v1',
  z.object({ resetId: id, personId: id, expiresAt: instant }),
  {
    resetId: '00000000-0000-4000-8000-0000000000e7',
    personId: '00000000-0000-4000-8000-00000000000b',
    expiresAt: '2027-03-09T07:00:00Z',
  },
);
