import type { Session } from '@cairn/api-client/api-client.js';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';

export type { Session };

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }): Promise<Session[]> => bodyOf(api.GET('/api/auth/list-sessions', { signal })),
});
