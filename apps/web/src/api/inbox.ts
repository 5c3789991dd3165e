import type { Inbox, MailPreference, MailStop } from '@cairn/contracts/notifications/http/inbox.js';
import { queryOptions } from '@tanstack/react-query';
import { get } from './request.js';

export const inboxPath = '/api/notifications/inbox';
export const preferencesPath = '/api/notifications/preferences';

/** Read again every minute, and whenever the person comes back to the window. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => get<Inbox>(inboxPath, signal),
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
});

export const mailPreferencesQuery = queryOptions({
  queryKey: ['mail-preferences'],
  queryFn: ({ signal }) => get<MailPreference[]>(preferencesPath, signal),
});

export const mailStopPath = (token: string): string => `/api/notifications/mail-stops/${encodeURIComponent(token)}`;

export const mailStopQuery = (token: string) =>
  queryOptions({
    queryKey: ['mail-stop', token],
    queryFn: ({ signal }) => get<MailStop>(mailStopPath(token), signal),
  });
