import { evolveWith } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { PasswordResetEvent } from './password-reset-events.js';

type Link = { readonly resetId: string; readonly expiresAt: string };

/** The links sent to one person since a password was last set by one. */
export type PasswordReset = { readonly links: readonly Link[] };

export const noPasswordReset: PasswordReset = { links: [] };

export type PasswordResetRejection = 'password-reset-over';

export const openLinks = ({ links }: PasswordReset, at: string): Link[] =>
  links.filter(
    ({ expiresAt }) => Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(expiresAt)) < 0,
  );

export const isOpen = (reset: PasswordReset, resetId: string, at: string): boolean =>
  openLinks(reset, at).some((link) => link.resetId === resetId);

export const evolvePasswordReset = evolveWith<PasswordReset, PasswordResetEvent>({
  PasswordResetRequested: ({ links }, { data: { resetId, expiresAt } }) => ({
    links: [...links, { resetId, expiresAt }],
  }),
  PasswordSet: () => noPasswordReset,
});
