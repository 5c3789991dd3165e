import type { Decider } from '@cairn/event-sourcing';
import { type BeginSending, beginSending } from './begin-sending.js';
import { type ConfirmSent, confirmSent } from './confirm-sent.js';
import { type FailSending, failSending } from './fail-sending.js';
import { type MarkUnknown, markUnknown } from './mark-unknown.js';
import type { MessageEvent } from './message-events.js';
import { type Message, evolveMessage, noMessage } from './message-state.js';
import { type PutAside, putAside } from './put-aside.js';
import { type QueueMessage, queueMessage } from './queue-message.js';
import { type ResendMessage, resendMessage } from './resend-message.js';

export type MessageCommand =
  QueueMessage | BeginSending | ConfirmSent | MarkUnknown | FailSending | PutAside | ResendMessage;

export const messageDecider: Decider<MessageCommand, Message, MessageEvent> = {
  category: 'message',
  initialState: noMessage,
  evolve: evolveMessage,
  decide: {
    QueueMessage: queueMessage,
    BeginSending: beginSending,
    ConfirmSent: confirmSent,
    MarkUnknown: markUnknown,
    FailSending: failSending,
    PutAside: putAside,
    ResendMessage: resendMessage,
  },
};
