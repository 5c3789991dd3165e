import type { Command } from '@cairn/event-sourcing';
import type { MessageEvent } from './message-events.js';
import type { Message } from './message-state.js';
import { resendAfterInterruption } from './retry-policy.js';

export type MarkUnknown = Command<'MarkUnknown', { readonly error: string }>;

/**
 * Cut off after the whole mail was handed over and before the answer came: it is sent once more, and then only when a
 * person says so.
 */
export const markUnknown = ({ data, meta }: MarkUnknown, message: Message): MessageEvent[] =>
  message.status === 'sending' ? interrupted(data.error, message, meta.at) : [];

export const interrupted = (error: string, { resentAfterInterruption }: Message, at: string): MessageEvent[] => [
  {
    type: 'SendingInterrupted',
    data: { error, resendAt: resentAfterInterruption ? null : resendAfterInterruption(at) },
  },
];
