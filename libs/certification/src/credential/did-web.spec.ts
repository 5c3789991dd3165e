import { didOf, verificationMethodOf } from './did-web.js';

describe('the issuer as did:web', () => {
  it.each([
    ['https://cairn.example', 'did:web:cairn.example'],
    ['https://cairn.example:8443', 'did:web:cairn.example%3A8443'],
    ['http://localhost:3000', 'did:web:localhost%3A3000'],
  ])('of %s is %s', (publicUrl, did) => expect(didOf(publicUrl)).toBe(did));
  it('names its keys by their thumbprints', () =>
    expect(verificationMethodOf('https://cairn.example', 'NzbLsXh8')).toBe('did:web:cairn.example#NzbLsXh8'));
});
