import type { Inbox, MailPreferences, MailStop } from '@cairn/contracts/notifications/http/inbox.js';
import { api, bodyOf } from './api.js';
import { queryOptions } from '@tanstack/react-query';

/** Read again every minute, and whenever the person comes back to the window. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }): Promise<Inbox> => bodyOf(api.GET('/api/notifications/inbox', { signal })),
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
});

export const mailPreferencesQuery = queryOptions({
  queryKey: ['mail-preferences'],
  queryFn: ({ signal }): Promise<MailPreferences> => bodyOf(api.GET('/api/notifications/preferences', { signal })),
});

export const mailStopQuery = (token: string) =>
  queryOptions({
    queryKey: ['mail-stop', token],
    queryFn: ({ signal }): Promise<MailStop> =>
      bodyOf(api.GET('/api/notifications/mail-stops/{token}', { params: { path: { token } }, signal })),
  });
