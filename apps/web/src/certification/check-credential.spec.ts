import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { CompactSign, exportJWK } from 'jose';
import type { Jwks } from '../api/certification.js';
import { checkCredential } from './check-credential.js';

const kid = 'https://cairn.example/.well-known/keys/one';
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const sign = (key: KeyObject, header: object = {}, jti = 'https://cairn.example/verify/CRN-2027-7K3M-Q9TD') =>
  new CompactSign(new TextEncoder().encode(JSON.stringify({ jti })))
    .setProtectedHeader({ alg: 'RS256', kid, ...header })
    .sign(key);

describe('a credential that somebody was handed', () => {
  const [ours, other] = [pair(), pair()];
  let keys: Jwks;
  let credential: string;

  beforeAll(async () => {
    const jwk = await exportJWK(ours.publicKey);
    keys = { keys: [{ ...jwk, kid, alg: 'RS256', use: 'sig' } as Jwks['keys'][number]] };
    credential = await sign(ours.privateKey);
  });

  it('is signed for a number when a published key signed it', async () =>
    expect(await checkCredential(credential, keys)).toEqual({ kind: 'signed', number: 'CRN-2027-7K3M-Q9TD' }));
  it('is forged when another key signed it under the name of ours', async () =>
    expect(await checkCredential(await sign(other.privateKey), keys)).toEqual({ kind: 'forged' }));
  it('is foreign when it names a key of others, or none', async () => {
    expect(await checkCredential(await sign(other.privateKey, { kid: 'https://other.example' }), keys)).toEqual({
      kind: 'foreign',
    });
    expect(await checkCredential('eyJ.eyJ.x', keys)).toEqual({ kind: 'foreign' });
  });
  it('is never taken for signed once any symbol of it was changed', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...'ABCDEFGHabcdefgh0123456789-_'), async (at, symbol) => {
        const place = at % credential.length;
        const altered = credential.slice(0, place) + symbol + credential.slice(place + 1);
        const bits = (text: string) => text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
        fc.pre(bits(altered).join('.') !== bits(credential).join('.'));
        expect((await checkCredential(altered, keys)).kind).not.toBe('signed');
      }),
      { numRuns: process.env['CI'] ? 2_000 : 300 },
    ));
});
