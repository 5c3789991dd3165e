import { z } from 'zod';
import { email } from '../../values.js';

export const requestPasswordReset = z
  .object({ email: email.describe('E-mail address of the account.').meta({ examples: ['ada@example.org'] }) })
  .meta({ id: 'RequestPasswordReset', description: 'The account whose password is to be reset.' });

export const passwordReset = z
  .object({
    status: z.enum(['open', 'over']).describe('`over` once an hour has passed, or a password was set.'),
  })
  .meta({ id: 'PasswordReset', description: 'Whether the link of the mail still works.' });
export type PasswordReset = z.output<typeof passwordReset>;

export const setPassword = z
  .object({
    password: z
      .string()
      .max(256)
      .describe('The new password, 15 to 256 characters.')
      .meta({ examples: ['purple otters juggle quietly'] }),
  })
  .meta({ id: 'SetPassword', description: 'The new password.' });
