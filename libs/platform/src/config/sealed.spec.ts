import { seal, unseal } from './sealed.js';

const secret = 'a secret of thirty-two characters!';
const of = { purpose: 'spec', name: 'row 1' };

describe('what is sealed with the secret', () => {
  const sealed = seal(Buffer.from('whsec_x'), of, secret);

  it('opens with it, for the same purpose and row', () =>
    expect(unseal(sealed, of, secret)?.toString()).toBe('whsec_x'));

  it('is another text each time', () => expect(seal(Buffer.from('whsec_x'), of, secret)).not.toBe(sealed));

  it.each([
    ['another secret', sealed, of, 'another secret of thirty-two chars'],
    ['another purpose', sealed, { ...of, purpose: 'other' }, secret],
    ['another row', sealed, { ...of, name: 'row 2' }, secret],
    ['an altered text', `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, of, secret],
    ['a cut text', sealed.slice(0, 20), of, secret],
    ['no text', '', of, secret],
  ])('stays closed for %s', (_why, text, where, key) => expect(unseal(text, where, key)).toBeUndefined());
});
