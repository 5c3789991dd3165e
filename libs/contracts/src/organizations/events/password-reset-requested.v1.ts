import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant } from '../../values.js';
import { personId } from '../../vocabulary.js';

export const passwordResetRequested = eventContract(
  'organizations',
  'password-reset-requested.v1',
  z
    .object({
      resetId: id.describe('Id of the reset.'),
      personId,
      expiresAt: instant.describe('Instant until which the link of the mail works.'),
    })
    .meta({ description: 'A person who cannot sign in asked for a new password.' }),
  {
    resetId: '00000000-0000-4000-8000-0000000000e7',
    personId: '00000000-0000-4000-8000-00000000000b',
    expiresAt: '2027-03-09T07:00:00Z',
  },
);
