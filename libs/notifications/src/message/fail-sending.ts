import type { Command } from '@cairn/event-sourcing';
import type { MessageEvent } from './message-events.js';
import type { Message } from './message-state.js';
import { retryAfter } from './retry-policy.js';

/** `final`: another try cannot help. */
export type FailSending = Command<'FailSending', { readonly error: string; readonly final: boolean }>;

/** Certainly nothing was delivered: it is tried again with growing delays, unless that cannot help. */
export const failSending = ({ data, meta }: FailSending, { status, failures }: Message): MessageEvent[] =>
  status === 'sending'
    ? [
        {
          type: 'SendingFailed',
          data: { error: data.error, retryAt: data.final ? null : retryAfter(failures + 1, meta.at) },
        },
      ]
    : [];
