import { z } from 'zod';
import { email } from '../../values.js';

/**
 * `POST /api/password-resets` by a guest: a mail follows where the address can sign in; the answer is 202 for every
 * address.
 */
export const requestPasswordReset = z.object({ email }).meta({ id: 'RequestPasswordReset' });

/**
 * `GET /api/password-resets/:token` for a guest who follows the mail: `over` once an hour has passed or a password was
 * set.
 */
export const passwordReset = z.object({ status: z.enum(['open', 'over']) }).meta({ id: 'PasswordReset' });
export type PasswordReset = z.output<typeof passwordReset>;

/** `POST /api/password-resets/:token/password`; ends every session of the person. */
export const setPassword = z.object({ password: z.string().max(256) }).meta({ id: 'SetPassword' });
