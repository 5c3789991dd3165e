import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { cookiePrefix, cookieValue } from './known-device.js';

const MINUTES = 15;

/** Binds a sign-in that leads through a provider, or an identity that awaits its link, to the browser. */
export type SsoCookie = 'sso' | 'sso_link';

export const ssoCookieIn = (
  { cookie }: IncomingHttpHeaders,
  publicUrl: string,
  name: SsoCookie,
): string | undefined => {
  const value = cookieValue(cookie, `${cookiePrefix(publicUrl)}.${name}`);
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
};

export const newSsoToken = (): string => randomBytes(32).toString('base64url');

/** Lax, since the answer of a provider comes by a link of another site. */
export const setSsoCookie = (publicUrl: string, name: SsoCookie, token: string | undefined): string => {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const life = token === undefined ? 0 : MINUTES * 60;
  return `${cookiePrefix(publicUrl)}.${name}=${token ?? ''}; Max-Age=${life}; Path=/; HttpOnly; SameSite=Lax${secure}`;
};
