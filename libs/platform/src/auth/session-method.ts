import type { Pool } from 'pg';
import { keep, readKept } from './kept-once.store.js';
import { cookieValue } from './known-device.js';
import { passkeySignInPath } from './passkeys.js';

export const codePaths: ReadonlySet<string> = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code']);

const MINUTES = 10;

/** The number of a sign-in that waits for a code, from the cookie of that step. */
export const awaitingCodeIn = (cookie: string | undefined, prefix: string): string | undefined => {
  const value = cookieValue(cookie, `${prefix}.two_factor`) ?? '';
  return value.slice(0, value.lastIndexOf('.')) || undefined;
};

type Kept = { readonly confirmedAt: string };

/** A sign-in by an identity provider waits for the code of the second factor. */
export const keepSsoAwaitingCode = (pool: Pool, awaiting: string, confirmedAt: Date): Promise<void> =>
  keep(pool, 'sso-code', awaiting, { confirmedAt: confirmedAt.toISOString() } satisfies Kept, MINUTES);

/** What a session that the library begins by itself has otherwise than one by a password. */
export const otherThanPassword = async (
  pool: Pool,
  prefix: string,
  path: string | undefined,
  cookie: string | null | undefined,
): Promise<{ readonly method: string; readonly confirmedAt?: Date } | undefined> => {
  if (path === passkeySignInPath) return { method: 'passkey' };
  const awaiting = path && codePaths.has(path) ? awaitingCodeIn(cookie ?? undefined, prefix) : undefined;
  const kept = awaiting && (await readKept<Kept>(pool, 'sso-code', awaiting));
  return kept ? { method: 'single-sign-on', confirmedAt: new Date(kept.confirmedAt) } : undefined;
};
