import type { IncomingHttpHeaders } from 'node:http';
import { canonicalEmail } from '@cairn/contracts/email.js';
import type { Pool } from 'pg';
import { HttpRefusal } from '../http/refusals.js';
import { noteFailedSignIn } from './acts.store.js';
import { keptLinkOf } from './pending-link.js';
import { enforcedFor } from './sso-connections.store.js';

/**
 * Where single sign-on is enforced a password serves one purpose: to confirm an identity that the provider has vouched
 * for in this browser.
 *
 * @throws HttpRefusal 403 `single-sign-on-required`
 */
export const admitPassword = async (
  pool: Pool,
  publicUrl: string,
  typed: string,
  headers: IncomingHttpHeaders,
): Promise<void> => {
  const email = canonicalEmail(typed);
  const organizationId = await enforcedFor(pool, email);
  if (!organizationId) return;
  const pending = await keptLinkOf(pool, publicUrl, headers);
  if (pending?.link.organizationId === organizationId && pending.link.email === email) return;
  await noteFailedSignIn(pool, email, 'single-sign-on-required');
  throw new HttpRefusal(
    403,
    'single-sign-on-required',
    'People of this organization sign in by its identity provider.',
  );
};
