import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant } from '../../values.js';

const accountChange = z.enum([
  'password-changed',
  'two-factor-on',
  'two-factor-off',
  'device-trusted',
  'sign-in-method-added',
]);

/** How a person signs in has changed. Sign-in has no feed: the fact is a row of `auth.account_changes` until taken. */
export const accountChanged = eventContract(
  'sign-in',
  'account-changed.v1',
  z.object({ personId: id, change: accountChange, at: instant }),
  { personId: '00000000-0000-4000-8000-00000000000b', change: 'password-changed', at: '2027-03-09T06:00:00Z' },
);
