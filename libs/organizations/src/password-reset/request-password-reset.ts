import type { Command } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { PasswordResetEvent } from './password-reset-events.js';
import { type PasswordReset, openLinks } from './password-reset-state.js';

const MOST_LINKS = 3;

export type RequestPasswordReset = Command<
  'RequestPasswordReset',
  { readonly resetId: string; readonly personId: string }
>;

/** A link is open for an hour. Whoever asks on and on fills nobody's mailbox: three links are open at most. */
export const requestPasswordReset = (
  { data, meta }: RequestPasswordReset,
  reset: PasswordReset,
): PasswordResetEvent[] =>
  openLinks(reset, meta.at).length < MOST_LINKS
    ? [
        {
          type: 'PasswordResetRequested',
          data: { ...data, expiresAt: Temporal.Instant.from(meta.at).add({ hours: 1 }).toString() },
        },
      ]
    : [];
