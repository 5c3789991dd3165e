import { given, someMeta } from '@cairn/event-sourcing/testing/given.js';
import type { PasswordResetEvent } from './password-reset-events.js';
import { passwordResetDecider } from './password-reset.js';

const personId = '00000000-0000-4000-8000-00000000000b';
const resetId = '00000000-0000-4000-8000-0000000000e7';
const others = ['00000000-0000-4000-8000-0000000000e8', '00000000-0000-4000-8000-0000000000e9'] as const;
const hourLater = '2027-03-09T07:00:00Z';

const requested = (id: string = resetId, expiresAt = hourLater): PasswordResetEvent => ({
  type: 'PasswordResetRequested',
  data: { resetId: id, personId, expiresAt },
});
const ask = (at = someMeta.at) =>
  ({ type: 'RequestPasswordReset', data: { resetId, personId }, meta: { ...someMeta, at } }) as const;
const set = (at = someMeta.at) => ({ type: 'SetPassword', data: { resetId }, meta: { ...someMeta, at } }) as const;

describe('asking for a new password', () => {
  it('opens a link for an hour', () => given(passwordResetDecider).when(ask()).then(requested()));
  it('again opens another link beside the first', () =>
    given(passwordResetDecider, requested(others[0])).when(ask()).then(requested()));
  it('does nothing while three links are open', () =>
    given(passwordResetDecider, requested(), ...others.map((id) => requested(id)))
      .when(ask())
      .thenNothing());
  it('is possible again once they have run out', () =>
    given(passwordResetDecider, requested(), ...others.map((id) => requested(id)))
      .when(ask(hourLater))
      .then(requested(resetId, '2027-03-09T08:00:00Z')));
});

describe('setting a new password by a link', () => {
  it('is possible within the hour', () =>
    given(passwordResetDecider, requested())
      .when(set('2027-03-09T06:59:59.999Z'))
      .then({ type: 'PasswordSet', data: { resetId } }));
  it('is refused after it', () =>
    given(passwordResetDecider, requested()).when(set(hourLater)).thenRejected('password-reset-over'));
  it('is refused a second time', () =>
    given(passwordResetDecider, requested(), { type: 'PasswordSet', data: { resetId } })
      .when(set())
      .thenRejected('password-reset-over'));
  it('ends the other links too', () =>
    given(passwordResetDecider, requested(), requested(others[0]), {
      type: 'PasswordSet',
      data: { resetId: others[0] },
    })
      .when(set())
      .thenRejected('password-reset-over'));
  it('is refused for a link nobody asked for', () =>
    given(passwordResetDecider, requested(others[0])).when(set()).thenRejected('password-reset-over'));
});
