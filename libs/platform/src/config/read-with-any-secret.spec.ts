import { invitationIdOf, invitationToken } from '../auth/invitation-token.js';
import { passwordResetOf, passwordResetToken } from '../auth/password-reset-token.js';
import { readWithAnySecret } from './read-with-any-secret.js';

const [now, before, never] = [
  'the secret of today, long enough',
  'the secret of before, long enough',
  'no secret of this programme at all',
];
const config = { secret: now, formerSecrets: [before] };
const [one, other] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];

describe('a link in a mail', () => {
  it.each([
    ['the present secret', now, one],
    ['a former one', before, one],
    ['another', never, undefined],
  ])('to an invitation, signed with %s', (_whose, secret, found) =>
    expect(readWithAnySecret(config, (key) => invitationIdOf(key, invitationToken(secret, one)))).toBe(found),
  );
  it.each([
    ['the present secret', now, { personId: one, resetId: other }],
    ['a former one', before, { personId: one, resetId: other }],
    ['another', never, undefined],
  ])('for a new password, signed with %s', (_whose, secret, found) =>
    expect(readWithAnySecret(config, (key) => passwordResetOf(key, passwordResetToken(secret, one, other)))).toEqual(
      found,
    ),
  );
});
