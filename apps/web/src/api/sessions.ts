import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

export type Session = {
  readonly id: string;
  readonly createdAt: string;
  readonly userAgent: string | null;
  /** Whether it is the one of this browser. */
  readonly present: boolean;
};

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => get<Session[]>('/api/auth/list-sessions', signal),
});
