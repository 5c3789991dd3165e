import type { Message } from '../api/notifications.js';

export const mailViews = ['all', 'attention', 'waiting', 'sent'] as const;
export type MailView = (typeof mailViews)[number];

/** `attention`: those that failed, or of which nobody knows whether they arrived. */
export const shows = (view: MailView, status: Message['status']): boolean =>
  view === 'all' ||
  view ===
    (
      {
        due: 'waiting',
        sending: 'waiting',
        sent: 'sent',
        unknown: 'attention',
        failed: 'attention',
        'inbox-only': 'sent',
      } as const
    )[status];
