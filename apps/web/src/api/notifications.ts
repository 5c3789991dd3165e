import type { message } from '@cairn/contracts/notifications/http/messages.js';
import type { z } from 'zod';
import { type Asked, type ListSource, readPage } from './pages.js';

export type Message = z.output<typeof message>;

const readAgainAfter = 10_000;

/** Every mail sent or to be sent, the newest first; for staff. */
export const messagesOf = (narrowed: Asked = {}): ListSource<Message> => ({
  key: ['messages', narrowed],
  read: (asked, signal) => readPage('/api/notifications/messages', {}, { ...narrowed, ...asked }, signal),
  readAgainAfter,
});
