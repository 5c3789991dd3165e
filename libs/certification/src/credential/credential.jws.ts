import { CompactSign } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { keyAddress } from './published-key.js';
import type { OpenBadge } from './open-badge.js';
import type { SigningKey } from './signing-keys.store.js';

const secondsOf = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);

/**
 * The credential as a compact JWS, with the header and the dating claims that Open Badges 3.0 asks for: `kid` is the
 * address of the public key.
 */
export const signCredential = (
  badge: OpenBadge,
  issuer: string,
  subject: string,
  { kid, privateKey }: SigningKey,
): Promise<string> => {
  const claims = {
    ...badge,
    iss: issuer,
    sub: subject,
    jti: badge.id,
    nbf: secondsOf(badge.validFrom),
    exp: secondsOf(badge.validUntil),
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyAddress(issuer, kid) })
    .sign(privateKey);
};
