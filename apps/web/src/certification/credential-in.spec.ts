import { credentialIn } from './credential-in.js';

const credential = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl-_';

describe('the credential in a text', () => {
  it.each([
    credential,
    `  ${credential}\n`,
    JSON.stringify({ id: `data:application/vc+jwt,${credential}`, type: 'EnvelopedVerifiableCredential' }),
    JSON.stringify({ credential }, null, 2),
  ])('is found: %#', (text) => expect(credentialIn(text)).toBe(credential));
  it.each(['', 'CRN-2027-7K3M-Q9TD', 'eyJhbGciOiJSUzI1NiJ9', '{"type":["VerifiableCredential"]}'])(
    'is not there: %s',
    (text) => expect(credentialIn(text)).toBeUndefined(),
  );
});
