import type { Command } from '@cairn/event-sourcing';
import type { MessageEvent } from './message-events.js';
import type { Message } from './message-state.js';

export type QueueMessage = Command<'QueueMessage', Extract<MessageEvent, { type: 'MessageQueued' }>['data']>;

/** One message for one fact and person: queued again, it stays as it is. */
export const queueMessage = ({ data }: QueueMessage, message: Message): MessageEvent[] =>
  message.status === 'none' ? [{ type: 'MessageQueued', data }] : [];
