import { presentedIn } from './presented.js';

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl-_';
const document = { type: ['VerifiableCredential'], proof: { type: 'DataIntegrityProof' } };

describe('the credential in a text', () => {
  it.each([
    jwt,
    `  ${jwt}\n`,
    JSON.stringify({ id: `data:application/vc+jwt,${jwt}`, type: 'EnvelopedVerifiableCredential' }),
    JSON.stringify({ credential: jwt }, null, 2),
  ])('is found as JWT: %#', (text) => expect(presentedIn(text)).toEqual({ kind: 'jwt', jwt }));
  it.each([JSON.stringify(document), `\n${JSON.stringify(document, null, 2)}\n`])(
    'is found as a document with its proof: %#',
    (text) => expect(presentedIn(text)).toEqual({ kind: 'document', document }),
  );
  it.each(['', 'CRN-2027-7K3M-Q9TD', 'eyJhbGciOiJSUzI1NiJ9', '{"type":["VerifiableCredential"]}', '[]', '{"proof"'])(
    'is not there: %s',
    (text) => expect(presentedIn(text)).toBeUndefined(),
  );
});
