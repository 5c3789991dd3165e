import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMe } from './me.js';
import { get } from './request.js';

const readAgainAfter = 4_000;

export const mailboxQuery = queryOptions({
  queryKey: ['mailbox'],
  refetchInterval: readAgainAfter,
  queryFn: ({ signal }) => get<CaughtMail[]>('/api/notifications/mailbox', signal),
});

export const clockQuery = queryOptions({
  queryKey: ['demo-clock'],
  queryFn: ({ signal }) => get<{ now: string }>('/api/demo/clock', signal),
});

/** The present instant: the demo's clock in a demo, the computer's elsewhere. */
export const useNow = (): string => {
  const { demo } = useMe();
  const { data } = useQuery({ ...clockQuery, enabled: demo });
  return data?.now ?? new Date().toISOString();
};
