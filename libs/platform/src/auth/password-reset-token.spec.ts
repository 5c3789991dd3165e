import { invitationToken } from './invitation-token.js';
import { passwordResetOf, passwordResetToken } from './password-reset-token.js';

const secret = 'a secret for specs that is long enough';
const personId = '00000000-0000-4000-8000-00000000000b';
const resetId = '00000000-0000-4000-8000-0000000000e7';
const token = passwordResetToken(secret, personId, resetId);

describe('the token of a password reset', () => {
  it('leads back to its person and reset', () => expect(passwordResetOf(secret, token)).toEqual({ personId, resetId }));
  it('is the same each time', () => expect(passwordResetToken(secret, personId, resetId)).toBe(token));
  it('goes into a link as it is', () => expect(encodeURIComponent(token)).toBe(token));

  it.each([
    ['another person', token.replace('0b.', '0a.')],
    ['another reset', token.replace('e7.', 'e8.')],
    ['another secret', passwordResetToken('another secret of the same length!!!!!', personId, resetId)],
    ['a cut signature', token.slice(0, -1)],
    ['something after it', `${token}.x`],
    ['no signature', `${personId}.${resetId}`],
    ['the signature of an invitation', `${personId}.${invitationToken(secret, resetId)}`],
    ['nothing', ''],
  ])('is worth nothing with %s', (_, forged) => expect(passwordResetOf(secret, forged)).toBeUndefined());
});
