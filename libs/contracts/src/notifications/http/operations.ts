import type { Operations } from '../../operation.js';

export const notificationOperations = {
  'GET /api/notifications/messages': {
    id: 'listMessages',
    tag: 'Mails',
    summary: 'List the mails of all organizations',
    description: 'Page by page; the latest first unless `sort` says otherwise.',
  },
  'POST /api/notifications/messages/{messageId}/resend': {
    id: 'resendMessage',
    tag: 'Mails',
    summary: 'Send a mail again',
    description: 'A mail that was sent goes out as another copy; one that is queued is left as it is.',
    refusals: { 404: ['message-not-found'] },
  },
  'GET /api/notifications/inbox': {
    id: 'getInbox',
    tag: 'Inbox',
    summary: 'Read the notifications of the person',
    description: 'The latest first, up to 200, from all organizations, in the language of the person.',
  },
  'POST /api/notifications/inbox/reading': {
    id: 'readNotifications',
    tag: 'Inbox',
    summary: 'Mark notifications as read',
    description: 'Those named, or all that are there. Notifications of others are left alone.',
    success: 'They are read.',
  },
  'GET /api/notifications/preferences': {
    id: 'listMailPreferences',
    tag: 'Inbox',
    summary: 'Read what comes by mail',
    description: 'One entry for each topic. Everything comes by mail until the person says otherwise.',
  },
  'PUT /api/notifications/preferences/{topic}': {
    id: 'setMailPreference',
    tag: 'Inbox',
    summary: 'Choose whether a topic comes by mail',
    description: 'The inbox has it in any case.',
    success: 'The choice is kept.',
    parameters: { topic: 'Topic of notifications.' },
  },
  'GET /api/notifications/mail-stops/{token}': {
    id: 'getMailStop',
    tag: 'Inbox',
    summary: 'Read what the link of a mail stops',
    description:
      'For the person who follows the link at the end of a mail, without signing in. Reading changes nothing.',
    refusals: { 404: ['mail-stop-not-found'] },
  },
  'POST /api/notifications/mail-stops/{token}': {
    id: 'stopMails',
    tag: 'Inbox',
    summary: 'Stop mails on a topic by the link of a mail',
    description: 'One click without signing in, also from a mail program (RFC 8058). Doing it again changes nothing.',
    success: 'No further mail on the topic is sent.',
    refusals: { 404: ['mail-stop-not-found'] },
  },
  'GET /api/notifications/mailbox': {
    id: 'listCaughtMails',
    tag: 'Demo',
    summary: 'List the mails a demonstration caught',
    description: 'The latest first, up to 200.',
    refusals: { 404: ['not-found'] },
  },
} satisfies Operations;
