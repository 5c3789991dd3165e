import type { RegisterEntry } from '@cairn/contracts/certification/http/certifications.js';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, errors } from 'jose';
import type { Jwks } from '../api/certification.js';
import { saysTheSame, type Signed } from './signed-content.js';

/**
 * What the browser found out about the signature. `confirmed`: signed by a published key, and the signed document says
 * what the register says. `differs`: well signed, but it says something else. `unsupported`: this browser checks no
 * signatures here, as on a page that came without encryption.
 */
export type Signature = 'confirmed' | 'differs' | 'broken' | 'unsupported';

/** Checks the credential in this browser against the published keys. */
export const checkSignature = async (entry: RegisterEntry, credential: string, keys: Jwks): Promise<Signature> => {
  if (!('subtle' in crypto)) return 'unsupported';
  try {
    const { payload } = await compactVerify(credential, createLocalJWKSet({ keys: keys.keys }), {
      algorithms: ['RS256'],
    });
    return saysTheSame(JSON.parse(new TextDecoder().decode(payload)) as Signed, entry) ? 'confirmed' : 'differs';
  } catch (error) {
    if (error instanceof errors.JOSENotSupported) return 'unsupported';
    return 'broken';
  }
};

/** The name of the key that signed, to compare with the published list by hand. */
export const keyIdOf = (credential: string): string => {
  try {
    return decodeProtectedHeader(credential).kid ?? '';
  } catch {
    return '';
  }
};
