import type { IncomingHttpHeaders } from 'node:http';
import type { Pool } from 'pg';
import { readKept } from './kept-once.store.js';
import { ssoCookieIn } from './sso-cookies.js';

/** An identity that a provider has vouched for and that awaits the person whose account has this address. */
export type KeptLink = {
  readonly organizationId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly personId: string;
  readonly email: string;
};

export const keptLinkOf = async (
  pool: Pool,
  publicUrl: string,
  headers: IncomingHttpHeaders,
): Promise<{ readonly token: string; readonly link: KeptLink } | undefined> => {
  const token = ssoCookieIn(headers, publicUrl, 'sso_link');
  const link = token && (await readKept<KeptLink>(pool, 'sso-link', token));
  return token && link ? { token, link } : undefined;
};
