import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant } from '../../values.js';
import { personId } from '../../vocabulary.js';

const accountChange = z.enum([
  'password-changed',
  'two-factor-on',
  'two-factor-off',
  'device-trusted',
  'sign-in-method-added',
  'passkey-added',
  'passkey-removed',
]);

/** Sign-in has no feed: the event is a row of `auth.account_changes` until it is taken. */
export const accountChanged = eventContract(
  'sign-in',
  'account-changed.v1',
  z
    .object({
      personId,
      change: accountChange.describe('What changed.'),
      at: instant.describe('Instant of the change.'),
    })
    .meta({ description: 'How a person signs in has changed.' }),
  { personId: '00000000-0000-4000-8000-00000000000b', change: 'password-changed', at: '2027-03-09T06:00:00Z' },
);
