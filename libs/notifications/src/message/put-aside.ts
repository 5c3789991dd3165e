import type { Command } from '@cairn/event-sourcing';
import type { MessageEvent } from './message-events.js';
import type { Message } from './message-state.js';

/** `because` is shown in the log of mails. */
export type PutAside = Command<'PutAside', { readonly because: string }>;

/** What would still be sent is not, until a person orders it: it may have been sent already. */
export const putAside = ({ data }: PutAside, { status, nextTryAt }: Message): MessageEvent[] =>
  status === 'due' || status === 'sending' || (status === 'unknown' && nextTryAt !== null)
    ? [{ type: 'SendingInterrupted', data: { error: data.because, resendAt: null } }]
    : [];
