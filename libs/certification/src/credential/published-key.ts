import type { Jwk } from '@cairn/contracts/certification/http/certifications.js';
import type { PublicJwk } from '../certification.tables.js';

export const keyAddress = (publicUrl: string, thumbprint: string): string =>
  `${publicUrl}/.well-known/keys/${thumbprint}`;

/** A public key as it is published: under its address, or under the thumbprint that credentials name it by. */
export const publishedKey = (publicUrl: string, thumbprint: string, jwk: PublicJwk): Jwk =>
  jwk.kty === 'RSA'
    ? { kty: jwk.kty, n: jwk.n, e: jwk.e, kid: keyAddress(publicUrl, thumbprint), alg: 'RS256', use: 'sig' }
    : { kty: jwk.kty, crv: jwk.crv, x: jwk.x, kid: thumbprint, alg: 'EdDSA', use: 'sig' };
