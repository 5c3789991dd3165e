import { base64url } from 'jose';
import { Temporal } from 'temporal-polyfill';
import type { Signer } from './signer.js';

/** What a credential and a status list have in common. */
export type Dated = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly credentialSubject: { readonly id: string; readonly [claim: string]: unknown };
};

const secondsOf = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);

/**
 * The credential as a compact JWS, with the header and the dating claims that Open Badges 3.0 asks for.
 *
 * @param kid address of the public key
 */
export const jwtOf = async (credential: Dated, { algorithm, sign }: Signer, kid: string): Promise<string> => {
  const { id, issuer, credentialSubject, validFrom, validUntil } = credential;
  const claims = {
    ...credential,
    iss: issuer.id,
    sub: credentialSubject.id,
    jti: id,
    nbf: secondsOf(validFrom),
    exp: secondsOf(validUntil),
  };
  const signed = [{ alg: algorithm, typ: 'JWT', kid }, claims]
    .map((part) => base64url.encode(JSON.stringify(part)))
    .join('.');
  return `${signed}.${base64url.encode(await sign(new TextEncoder().encode(signed)))}`;
};
