import { signedToken } from './session-cookie.js';

const secret = 'a secret of the specs, long enough';
const token = 'yZB0aGSr1tC9rPKh5qFhW1kQpQe6m8xD';
/** As the sign-in library signs it. */
const signature = 'oQPq81304LlL2PEutL7vbOUaJm2WjUGuCQOmuLF19oA=';
const signed = `${token}.${signature}`;

describe('the cookie of a session', () => {
  it('carries its token under the signature of the secret', () => expect(signedToken(signed, secret)).toBe(token));

  it('is worth nothing when another secret signed it', () => expect(signedToken(signed, `${secret}.`)).toBeUndefined());

  it.each([
    ['another token', `${token.slice(0, -1)}E.${signature}`],
    ['another signature', `${token}.${signature.replace(/./, (first) => (first === 'A' ? 'B' : 'A'))}`],
    ['a shortened signature', signed.slice(0, -1)],
    ['a lengthened signature', `${signed}=`],
    ['a signature in other letters', `${token}.${signature.toLowerCase()}`],
    ['no signature', token],
    ['an empty signature', `${token}.`],
    ['no token', `.${signature}`],
    ['nothing', ''],
  ])('is worth nothing with %s', (_, forged) => expect(signedToken(forged, secret)).toBeUndefined());
});
