import { invitationIdOf, invitationToken } from './invitation-token.js';

const secret = 'a secret for specs that is long enough';
const invitationId = '00000000-0000-4000-8000-0000000000e1';
const token = invitationToken(secret, invitationId);

describe('an invitation token', () => {
  it('leads back to its invitation', () => expect(invitationIdOf(secret, token)).toBe(invitationId));
  it('is the same each time', () => expect(invitationToken(secret, invitationId)).toBe(token));
  it('goes into a link as it is', () => expect(encodeURIComponent(token)).toBe(token));

  it.each([
    ['another invitation', token.replace('e1.', 'e2.')],
    ['another secret', invitationToken('another secret of the same length!!!!!', invitationId)],
    ['a cut signature', token.slice(0, -1)],
    ['something after it', `${token}.x`],
    ['no signature', invitationId],
    ['no invitation', token.replace(invitationId, '')],
    ['nothing', ''],
  ])('is worth nothing with %s', (_, forged) => expect(invitationIdOf(secret, forged)).toBeUndefined());
});
