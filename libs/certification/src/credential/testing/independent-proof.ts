import { createHash, createPublicKey, verify } from 'node:crypto';
import { JsonLdParser } from 'jsonld-streaming-parser';
import type { DidDocument } from '@cairn/contracts/certification/http/issuer.js';

/** Written after the specifications, on another JSON-LD processor than the one that signs, and without its canonicalization. */

type Json = Readonly<Record<string, unknown>>;
type Term = {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
};
type Quad = Readonly<Record<'subject' | 'predicate' | 'object' | 'graph', Term>>;

const escapes: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\b': '\\b',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
  '"': '\\"',
  '\\': '\\\\',
};
const escaped = (text: string): string =>
  [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return (
        escapes[letter] ??
        (code < 0x20 || code === 0x7f ? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}` : letter)
      );
    })
    .join('');

const written = (term: Term, labelOf: (blank: string) => string): string => {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType === 'BlankNode') return labelOf(term.value);
  const { value, language, datatype } = term;
  const type = datatype?.value === 'http://www.w3.org/2001/XMLSchema#string' ? '' : `^^<${datatype?.value}>`;
  return `"${escaped(value)}"${language ? `@${language}` : type}`;
};

const line = ({ subject, predicate, object, graph }: Quad, labelOf: (blank: string) => string): string => {
  const inGraph = graph.termType === 'DefaultGraph' ? '' : ` ${written(graph, labelOf)}`;
  return `${written(subject, labelOf)} ${written(predicate, labelOf)} ${written(object, labelOf)}${inGraph} .\n`;
};

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const blanksIn = ({ subject, object, graph }: Quad): string[] =>
  [subject, object, graph].filter(({ termType }) => termType === 'BlankNode').map(({ value }) => value);

/** RDFC-1.0 for graphs whose blank nodes differ in what is said of them directly; refuses any other. */
const canonical = (quads: readonly Quad[]): string => {
  const blanks = [...new Set(quads.flatMap(blanksIn))];
  const hashOf = (blank: string): string =>
    sha256(
      quads
        .filter((quad) => blanksIn(quad).includes(blank))
        .map((quad) => line(quad, (other) => (other === blank ? '_:a' : '_:z')))
        .sort()
        .join(''),
    ).toString('hex');
  const hashes = new Map(blanks.map((blank) => [blank, hashOf(blank)]));
  if (new Set(hashes.values()).size < blanks.length) throw new Error('Two blank nodes look the same.');
  const ordered = blanks.sort((a, b) => ((hashes.get(a) ?? '') < (hashes.get(b) ?? '') ? -1 : 1));
  const labels = new Map(ordered.map((blank, i) => [blank, `_:c14n${i}`]));
  return [...new Set(quads.map((quad) => line(quad, (blank) => labels.get(blank) ?? '')))].sort().join('');
};

type Read = (url: string) => Promise<unknown>;

const quadsOf = (document: Json, read: Read): Promise<Quad[]> =>
  new Promise((resolve, reject) => {
    const load = (url: string): Promise<never> => read(url) as Promise<never>;
    const quads: Quad[] = [];
    const parser = new JsonLdParser({ documentLoader: { load }, streamingProfile: false });
    parser.on('data', (quad: Quad) => quads.push(quad));
    parser.on('error', reject);
    parser.on('end', () => resolve(quads));
    parser.write(JSON.stringify(document));
    parser.end();
  });

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The bytes of a base58btc multibase text. */
const bytesOf = (multibase: string): Buffer => {
  if (!multibase.startsWith('z')) throw new Error('It is not base58btc.');
  const number = [...multibase.slice(1)].reduce((sum, symbol) => sum * 58n + BigInt(BASE58.indexOf(symbol)), 0n);
  const hex = number.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
};

/**
 * Whether a document carries an `eddsa-rdfc-2022` proof by a key that the issuer publishes for assertions.
 *
 * @param read the context at an address
 */
export const isProvenIndependently = async (secured: Json, issuer: DidDocument, read: Read): Promise<boolean> => {
  const { proof, ...document } = secured;
  const { proofValue, ...config } = proof as Readonly<Record<string, string>>;
  const method = issuer.verificationMethod.find(({ id }) => id === config['verificationMethod']);
  const isExpected =
    config['type'] === 'DataIntegrityProof' &&
    config['cryptosuite'] === 'eddsa-rdfc-2022' &&
    config['proofPurpose'] === 'assertionMethod';
  if (!isExpected || method?.type !== 'Multikey' || !issuer.assertionMethod.includes(method.id)) return false;
  const hashed = await Promise.all(
    [{ '@context': document['@context'], ...config }, document].map(async (part) =>
      sha256(canonical(await quadsOf(part, read))),
    ),
  );
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: bytesOf(method.publicKeyMultibase).subarray(2).toString('base64url') },
    format: 'jwk',
  });
  return verify(null, Buffer.concat(hashed), key, bytesOf(proofValue ?? ''));
};
