import type { Operations } from '../../operation.js';

export const notificationOperations = {
  'GET /api/notifications/messages': {
    id: 'listMessages',
    tag: 'Mails',
    summary: 'List the mails of all organizations',
    description: 'The latest first, up to 500.',
  },
  'POST /api/notifications/messages/{messageId}/resend': {
    id: 'resendMessage',
    tag: 'Mails',
    summary: 'Send a mail again',
    description: 'A mail that was sent goes out as another copy; one that is queued is left as it is.',
    refusals: { 404: ['message-not-found'] },
  },
  'GET /api/notifications/mailbox': {
    id: 'listCaughtMails',
    tag: 'Demo',
    summary: 'List the mails a demonstration caught',
    description: 'The latest first, up to 200.',
    refusals: { 404: ['not-found'] },
  },
} satisfies Operations;
