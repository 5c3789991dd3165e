import { type Command, Rejection } from '@cairn/event-sourcing';
import type { PasswordResetEvent } from './password-reset-events.js';
import { type PasswordResetRejection, type PasswordReset, isOpen } from './password-reset-state.js';

export type SetPassword = Command<'SetPassword', { readonly resetId: string }>;

/** A link sets one password; the person's other links end with it. */
export const setPassword = ({ data, meta }: SetPassword, reset: PasswordReset): PasswordResetEvent[] => {
  if (!isOpen(reset, data.resetId, meta.at)) throw new Rejection<PasswordResetRejection>('password-reset-over');
  return [{ type: 'PasswordSet', data }];
};
