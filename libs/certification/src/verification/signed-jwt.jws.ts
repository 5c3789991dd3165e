import { base64url, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { publishedKey } from '../credential/published-key.js';
import type { PublishedJwk } from '../credential/signing-keys.store.js';
import { type Json, isJson } from './presented.js';

/** Each part is written in the one way that its bytes have; base64url would leave some bits of the last letter free. */
const isCanonical = (jwt: string): boolean =>
  jwt.split('.').every((part) => base64url.encode(base64url.decode(part)) === part);

/** What a JWT says, regardless of the signer; undefined where it is none. */
export const claimsOf = (jwt: string): Json | undefined => {
  try {
    const claims = JSON.parse(new TextDecoder().decode(base64url.decode(jwt.split('.')[1] ?? ''))) as unknown;
    return isJson(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
};

/** Whether one of the keys signed it, by the algorithm of that key. */
export const isSignedBy = async (jwt: string, keys: readonly PublishedJwk[], publicUrl: string): Promise<boolean> => {
  try {
    const { kid } = decodeProtectedHeader(jwt);
    const key = keys.map((one) => publishedKey(publicUrl, one.kid, one.jwk)).find((published) => published.kid === kid);
    if (!key || !isCanonical(jwt)) return false;
    await compactVerify(jwt, await importJWK(key), { algorithms: [key.alg] });
    return true;
  } catch {
    return false;
  }
};
