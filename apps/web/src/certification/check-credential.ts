import { compactVerify, createLocalJWKSet, decodeProtectedHeader, errors } from 'jose';
import type { Jwks } from '../api/certification.js';
import type { Signed } from './signed-content.js';

/**
 * What the browser found out about a credential that somebody was handed. `signed`: by a published key, for that
 * number. `forged`: it names a published key, which did not sign it. `foreign`: it names no key of this programme.
 */
export type Handed =
  { readonly kind: 'signed'; readonly number: string } | { readonly kind: 'forged' | 'foreign' | 'unsupported' };

export const checkCredential = async (credential: string, keys: Jwks): Promise<Handed> => {
  try {
    const { kid } = decodeProtectedHeader(credential);
    if (!keys.keys.some((key) => key.kid === kid)) return { kind: 'foreign' };
  } catch {
    return { kind: 'foreign' };
  }
  if (!('subtle' in crypto)) return { kind: 'unsupported' };
  try {
    const { payload } = await compactVerify(credential, createLocalJWKSet({ keys: keys.keys }), {
      algorithms: ['RS256'],
    });
    const { jti } = JSON.parse(new TextDecoder().decode(payload)) as Signed;
    const number = jti?.split('/').at(-1);
    return number ? { kind: 'signed', number } : { kind: 'forged' };
  } catch (error) {
    return { kind: error instanceof errors.JOSENotSupported ? 'unsupported' : 'forged' };
  }
};
