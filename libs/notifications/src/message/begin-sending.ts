import { type Command, Rejection } from '@cairn/event-sourcing';
import { interrupted } from './mark-unknown.js';
import type { MessageEvent } from './message-events.js';
import type { Message, MessageRejection } from './message-state.js';
import { isReached } from './retry-policy.js';

/** `mailDomain` is the right-hand side of a new Message-ID. */
export type BeginSending = Command<'BeginSending', { readonly mailDomain: string }>;

/**
 * The fence before the mail server is spoken to: whoever finds a message already being sent knows that the worker
 * before was cut off, and that nobody can tell whether the mail went out.
 */
export const beginSending = ({ data, meta }: BeginSending, message: Message): MessageEvent[] => {
  switch (message.status) {
    case 'none':
      throw new Rejection<MessageRejection>('message-not-queued');
    case 'sending':
      return interrupted('the worker ended while sending', message, meta.at);
    case 'due':
      return isReached(message.nextTryAt, meta.at) ? [begun(message, data.mailDomain)] : [];
    case 'unknown':
      return message.nextTryAt !== null && isReached(message.nextTryAt, meta.at)
        ? [begun(message, data.mailDomain)]
        : [];
    case 'sent':
    case 'failed':
    case 'inbox-only':
      return [];
  }
};

const begun = ({ id, copy, mailId }: Message, mailDomain: string): MessageEvent => ({
  type: 'SendingBegun',
  data: { mailId: mailId ?? `${id}${copy > 1 ? `.${copy}` : ''}@${mailDomain}` },
});
