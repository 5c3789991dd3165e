import { email, id, name, timeZone } from '@cairn/contracts/values.js';
import { z } from 'zod';

const password = z.string().min(1).max(1024);
const code = z.string().trim().min(6).max(32);
const locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en or ar-SA');

const none = z.object({}).optional();
const done = z.object({ status: z.boolean() });
const passkeyName = name(60);
const credential = z.looseObject({ id: z.string().min(1).max(2000) });
const signedIn = z.object({
  user: z.object({ id: z.string(), name: z.string() }).optional(),
  twoFactorRedirect: z.boolean().optional(),
  twoFactorMethods: z.array(z.string()).optional(),
});

export type AuthRoute = {
  /** The body it takes. */
  readonly body?: z.ZodType;
  /** What of the library's answer goes out: never the token of a session. */
  readonly answer: z.ZodType;
};

/** The routes that are open below `/api/auth`; every other answers 404. */
export const authRoutes: Readonly<Record<string, AuthRoute>> = {
  'GET /list-sessions': {
    answer: z.array(
      z.object({
        id,
        createdAt: z.string(),
        seenAt: z.string(),
        userAgent: z.string().nullable(),
        present: z.boolean(),
      }),
    ),
  },
  'POST /sign-in/email': {
    body: z.object({ email, password, rememberMe: z.boolean().optional() }),
    answer: signedIn,
  },
  'POST /sign-out': { body: none, answer: z.object({ success: z.boolean() }) },
  'POST /confirm': { body: z.object({ password, code: code.optional() }), answer: done },
  'POST /change-password': {
    body: z
      .object({ currentPassword: password, newPassword: z.string() })
      .transform((body) => ({ ...body, revokeOtherSessions: true })),
    answer: signedIn,
  },
  'GET /passkey/generate-register-options': { answer: z.looseObject({ challenge: z.string() }) },
  'POST /passkey/verify-registration': {
    body: z.object({ name: passkeyName, response: credential }),
    answer: z.object({ id, name: z.string() }),
  },
  'GET /passkey/generate-authenticate-options': {
    answer: z
      .looseObject({ challenge: z.string() })
      .transform(({ allowCredentials: _, ...options }) => ({ ...options, userVerification: 'required' })),
  },
  'POST /passkey/verify-authentication': { body: z.object({ response: credential }), answer: signedIn },
  'GET /passkey/list-user-passkeys': {
    answer: z.array(z.object({ id, name: z.string().nullable(), createdAt: z.string(), backedUp: z.boolean() })),
  },
  'POST /passkey/update-passkey': {
    body: z.object({ id, name: passkeyName }),
    answer: z.object({ passkey: z.object({ id, name: z.string() }) }),
  },
  'POST /passkey/delete-passkey': { body: z.object({ id }), answer: done },
  'POST /update-user': {
    body: z.object({ name: name(120).optional(), locale: locale.optional(), timeZone: timeZone.optional() }),
    answer: done,
  },
  'POST /revoke-session': { body: z.object({ id }), answer: done },
  'POST /revoke-sessions': { body: none, answer: done },
  'POST /revoke-other-sessions': { body: none, answer: done },
  'POST /two-factor/enable': {
    body: z.object({ password }),
    answer: z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }),
  },
  'POST /two-factor/disable': { body: z.object({ password, code }), answer: done },
  'POST /two-factor/verify-totp': {
    body: z.object({ code, trustDevice: z.boolean().optional() }),
    answer: signedIn,
  },
  'POST /two-factor/verify-backup-code': {
    body: z.object({ code, trustDevice: z.boolean().optional() }),
    answer: signedIn,
  },
};
