import { digestDue } from '@cairn/contracts/notifications/events/digest-due.v1.js';
import { mailTemplate } from './mail-template.js';
import { inboxPath } from './routes.js';

/** What it sums up stands in its list, which is written when it is sent. */
export const digestMail = mailTemplate('digest', digestDue, {
  variant: ({ frequency, messageIds }) => (messageIds.length === 1 ? (`${frequency}-one` as const) : frequency),
  values: ({ messageIds }) => ({ count: String(messageIds.length) }),
  path: () => inboxPath,
});
