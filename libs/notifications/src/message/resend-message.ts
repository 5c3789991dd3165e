import { type Command, Rejection } from '@cairn/event-sourcing';
import type { MessageEvent } from './message-events.js';
import type { Message, MessageRejection } from './message-state.js';

export type ResendMessage = Command<'ResendMessage', Readonly<Record<string, never>>>;

/**
 * A mail that was sent goes out as another copy with a Message-ID of its own; one that was not, or perhaps not, keeps
 * its Message-ID.
 */
export const resendMessage = (_: ResendMessage, { status }: Message): MessageEvent[] => {
  if (status === 'none') throw new Rejection<MessageRejection>('message-not-queued');
  return status === 'due' || status === 'sending' || status === 'inbox-only'
    ? []
    : [{ type: 'ResendOrdered', data: { anotherCopy: status === 'sent' } }];
};
