import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

export type Session = {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly userAgent?: string | null;
};

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => get<Session[]>('/api/auth/list-sessions', signal),
});

/** The id of the session this browser is signed in with. */
export const presentSessionQuery = queryOptions({
  queryKey: ['sessions', 'present'],
  queryFn: async ({ signal }): Promise<string | null> =>
    (await get<{ session: { id: string } } | null>('/api/auth/get-session', signal))?.session.id ?? null,
});
