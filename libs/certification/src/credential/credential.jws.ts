import { CompactSign } from 'jose';
import { Temporal } from 'temporal-polyfill';
import type { OpenBadge } from './open-badge.js';
import type { SigningKey } from './signing-keys.query.js';

const secondsOf = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);

/** The credential as a compact JWS (EdDSA), with the claims by which tokens are dated. */
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
    .setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid })
    .sign(privateKey);
};
