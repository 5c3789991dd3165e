import { createHash, createHmac } from 'node:crypto';
import { scramVerifier } from './scram-verifier.js';

/** The exchange that RFC 7677 gives as its example, section 3. */
const example = {
  password: 'pencil',
  salt: Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'),
  exchanged: [
    'n=user,r=rOprNGfwEbeRWgbNEkqO',
    'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
    'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0',
  ].join(','),
  proof: Buffer.from('dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=', 'base64'),
  signature: '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
};
const keysOf = (verifier: string): Buffer[] =>
  (verifier.split('$')[2] ?? '').split(':').map((key) => Buffer.from(key, 'base64'));

describe('the verifier of a password', () => {
  const [storedKey, serverKey] = keysOf(scramVerifier(example.password, example.salt)) as [Buffer, Buffer];
  const keyed = (key: Buffer) => createHmac('sha256', key).update(example.exchanged).digest();

  it('takes the proof of the client in the example of RFC 7677', () => {
    const mask = keyed(storedKey);
    const clientKey = example.proof.map((byte, at) => byte ^ (mask[at] ?? 0));
    expect(createHash('sha256').update(clientKey).digest()).toEqual(storedKey);
  });

  it('gives the signature of the server in it', () => {
    expect(keyed(serverKey).toString('base64')).toBe(example.signature);
  });

  it('states how it was made, and is another for another salt', () => {
    expect(scramVerifier(example.password, example.salt)).toMatch(
      /^SCRAM-SHA-256\$4096:W22ZaJ0SNY7soEsUEjb6gQ==\$[\w+/=]{44}:[\w+/=]{44}$/,
    );
    expect(scramVerifier(example.password, Buffer.alloc(16, 7))).not.toContain(storedKey.toString('base64'));
  });
});
