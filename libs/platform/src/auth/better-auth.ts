import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { longestKeyDays } from '@cairn/contracts/organizations/http/api-keys.js';
import type { Pool } from 'pg';
import type { Config } from '../config/config.js';
import type { Logger } from '../telemetry/logger.js';
import { apiKeyPrefix } from './api-keys.js';
import { authSecrets } from './auth-secrets.js';
import { beginSession } from './begin-session.js';
import { cookiePrefix } from './known-device.js';
import { passkeys } from './passkeys.js';
import { otherThanPassword } from './session-method.js';
import { hashPassword, verifyPassword } from './password-hash.js';
import { passwordLength } from './password-rules.js';

export const addressHeader = 'x-cairn-client-address';

const day = 24 * 60 * 60;

type Settings = Pick<Config, 'secret' | 'formerSecrets' | 'publicUrl' | 'signInsPerMinute' | 'sessionDays'>;

/**
 * The address as the library receives it: its own check takes no top-level domain in another script, so such a one gets
 * an ending. A trigger of the database fills the column `signInAddress` by the same rule.
 */
export const signInAddress = (email: string): string => (/\.xn--[^.]+$/.test(email) ? `${email}.idn` : email);

const sometime = { type: 'date', required: false, input: false, defaultValue: () => new Date() } as const;

/**
 * better-auth as we use it: no sign-up, sessions in the database only, limits in the database, no reports to anyone.
 */
export const createBetterAuth = (
  pool: Pool,
  { secret, formerSecrets, publicUrl, signInsPerMinute, sessionDays }: Settings,
  logger: Logger,
) =>
  betterAuth({
    appName: 'Cairn',
    baseURL: publicUrl,
    basePath: '/api/auth',
    ...authSecrets(secret, formerSecrets),
    database: pool,
    telemetry: { enabled: false },
    logger: {
      log: (level, message) => logger[level === 'error' ? 'warn' : 'debug']({ from: 'sign-in' }, message.slice(0, 200)),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      fields: { email: 'signInAddress' },
      additionalFields: {
        locale: { type: 'string', required: false, defaultValue: 'en', input: true },
        timeZone: { type: 'string', required: false, defaultValue: 'UTC', input: true },
      },
    },
    session: {
      expiresIn: sessionDays * day,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        seenAt: sometime,
        confirmedAt: sometime,
        method: { type: 'string', required: false, input: false, defaultValue: 'password' },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const other = await otherThanPassword(
              pool,
              cookiePrefix(publicUrl),
              context?.path,
              context?.headers?.get('cookie'),
            );
            return other && { data: { ...session, ...other } };
          },
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/*': { window: 60, max: signInsPerMinute },
        '/two-factor/*': { window: 60, max: signInsPerMinute },
        '/change-password': { window: 60, max: signInsPerMinute },
      },
    },
    plugins: [
      beginSession(),
      passkeys(pool, publicUrl),
      twoFactor({ issuer: 'Cairn', skipVerificationOnEnable: false }),
      // Its own limit counts from the last request, so that a steady caller would never be admitted anew: ours refills.
      apiKey({
        defaultPrefix: apiKeyPrefix,
        startingCharactersConfig: { charactersLength: apiKeyPrefix.length + 4 },
        maximumNameLength: 240,
        requireName: true,
        enableMetadata: true,
        rateLimit: { enabled: false },
        keyExpiration: { maxExpiresIn: longestKeyDays },
      }),
    ],
    advanced: {
      database: { generateId: 'uuid', validateSchema: false },
      cookiePrefix: cookiePrefix(publicUrl),
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: publicUrl.startsWith('https:'),
      },
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
  });

export type BetterAuth = ReturnType<typeof createBetterAuth>;
