import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';
import { useMe } from './me.js';

const readAgainAfter = 4_000;

export const mailboxQuery = queryOptions({
  queryKey: ['mailbox'],
  refetchInterval: readAgainAfter,
  queryFn: ({ signal }): Promise<CaughtMail[]> => bodyOf(api.GET('/api/notifications/mailbox', { signal })),
});

export const clockQuery = queryOptions({
  queryKey: ['demo-clock'],
  queryFn: ({ signal }): Promise<{ now: string }> => bodyOf(api.GET('/api/demo/clock', { signal })),
});

/** The present instant: the demo's clock in a demo, the computer's elsewhere. */
export const useNow = (): string => {
  const { demo } = useMe();
  const { data } = useQuery({ ...clockQuery, enabled: demo });
  return data?.now ?? new Date().toISOString();
};
