/// <reference types="./untyped-packages.d.ts" />
import { from } from '@digitalbazaar/ed25519-multikey';
import type { DidDocument, VerificationMethod } from '@cairn/contracts/certification/http/issuer.js';
import { didOf, verificationMethodOf } from './did-web.js';
import { profileAddress } from './issuer-profile.js';
import type { PublishedJwk } from './signing-keys.store.js';

const methodOf = async (publicUrl: string, { kid, jwk }: PublishedJwk): Promise<VerificationMethod> => {
  const named = { id: verificationMethodOf(publicUrl, kid), controller: didOf(publicUrl) };
  if (jwk.kty === 'RSA')
    return { ...named, type: 'JsonWebKey', publicKeyJwk: { kty: 'RSA', n: jwk.n, e: jwk.e, alg: 'RS256' } };
  const { publicKeyMultibase } = await from({ ...named, type: 'JsonWebKey', publicKeyJwk: jwk });
  return { ...named, type: 'Multikey', publicKeyMultibase };
};

/** Who issues credentials, with every key that ever signed one. */
export const didDocument = async (publicUrl: string, keys: readonly PublishedJwk[]): Promise<DidDocument> => {
  const verificationMethod = await Promise.all(keys.map((key) => methodOf(publicUrl, key)));
  return {
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
    ],
    id: didOf(publicUrl),
    alsoKnownAs: [profileAddress(publicUrl)],
    verificationMethod,
    assertionMethod: verificationMethod.map(({ id }) => id),
  };
};
