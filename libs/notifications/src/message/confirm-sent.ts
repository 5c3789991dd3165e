import type { Command } from '@cairn/event-sourcing';
import type { MessageEvent } from './message-events.js';
import type { Message } from './message-state.js';

export type ConfirmSent = Command<'ConfirmSent', Readonly<Record<string, never>>>;

/** The mail server took the mail, even if somebody had given up waiting for that. */
export const confirmSent = (_: ConfirmSent, { status }: Message): MessageEvent[] =>
  status === 'sending' || status === 'unknown' ? [{ type: 'MessageSent', data: {} }] : [];
