import type { messages } from '@cairn/contracts/notifications/http/messages.js';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, bodyOf } from './api.js';

export type Message = z.output<typeof messages>[number];

const readAgainAfter = 10_000;

/** Every mail sent or to be sent, newest first; for staff. */
export const messagesQuery = queryOptions({
  queryKey: ['messages'],
  refetchInterval: readAgainAfter,
  queryFn: ({ signal }): Promise<Message[]> => bodyOf(api.GET('/api/notifications/messages', { signal })),
});
