import type { Decider } from '@cairn/event-sourcing';
import type { BeginSending } from './begin-sending.js';
import { beginSending } from './begin-sending.js';
import type { ConfirmSent } from './confirm-sent.js';
import { confirmSent } from './confirm-sent.js';
import type { FailSending } from './fail-sending.js';
import { failSending } from './fail-sending.js';
import type { MarkUnknown } from './mark-unknown.js';
import { markUnknown } from './mark-unknown.js';
import type { MessageEvent } from './message-events.js';
import type { Message } from './message-state.js';
import { evolveMessage, noMessage } from './message-state.js';
import type { QueueMessage } from './queue-message.js';
import { queueMessage } from './queue-message.js';
import type { ResendMessage } from './resend-message.js';
import { resendMessage } from './resend-message.js';

export type MessageCommand = QueueMessage | BeginSending | ConfirmSent | MarkUnknown | FailSending | ResendMessage;

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
    ResendMessage: resendMessage,
  },
};
