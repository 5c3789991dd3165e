import type { Decider } from '@cairn/event-sourcing';
import type { PasswordResetEvent } from './password-reset-events.js';
import { type PasswordReset, evolvePasswordReset, noPasswordReset } from './password-reset-state.js';
import { type RequestPasswordReset, requestPasswordReset } from './request-password-reset.js';
import { type SetPassword, setPassword } from './set-password.js';

export type PasswordResetCommand = RequestPasswordReset | SetPassword;

export const passwordResetDecider: Decider<PasswordResetCommand, PasswordReset, PasswordResetEvent> = {
  category: 'password-reset',
  initialState: noPasswordReset,
  evolve: evolvePasswordReset,
  decide: {
    RequestPasswordReset: requestPasswordReset,
    SetPassword: setPassword,
  },
};
