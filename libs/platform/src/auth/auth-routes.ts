import { timeZone } from '@cairn/contracts/values.js';
import { z } from 'zod';

const password = z.string().min(1).max(1024);
const code = z.string().trim().min(6).max(32);
const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u, 'must not contain control or text-direction characters');
const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en or ar-SA');

const none = z.object({}).optional();

/** The routes of better-auth that are open, each with the body it takes; every other answers 404. */
export const authRoutes: Readonly<Record<string, z.ZodType | undefined>> = {
  'GET /get-session': undefined,
  'GET /list-sessions': undefined,
  'POST /sign-in/email': z.object({
    email: z.email().max(254).toLowerCase(),
    password,
    rememberMe: z.boolean().optional(),
  }),
  'POST /sign-out': none,
  'POST /change-password': z.object({
    currentPassword: password,
    newPassword: z.string(),
    revokeOtherSessions: z.boolean().default(true),
  }),
  'POST /update-user': z.object({ name: name.optional(), locale: locale.optional(), timeZone: timeZone.optional() }),
  'POST /revoke-session': z.object({ token: z.string().max(256) }),
  'POST /revoke-sessions': none,
  'POST /revoke-other-sessions': none,
  'POST /two-factor/enable': z.object({ password }),
  'POST /two-factor/disable': z.object({ password }),
  'POST /two-factor/verify-totp': z.object({ code, trustDevice: z.boolean().optional() }),
  'POST /two-factor/verify-backup-code': z.object({ code, trustDevice: z.boolean().optional() }),
  'POST /two-factor/generate-backup-codes': z.object({ password }),
};
