import { deadlineNeared } from '@cairn/contracts/validation/events/deadline-neared.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { deadlineNearedMail } from '../templates/outcome.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailDeadline = reaction<NotificationsTables, typeof deadlineNeared>(
  'mail-admins-when-deadline-neared',
  deadlineNeared,
  async (fact, tx) => queueMessages(tx, fact, deadlineNearedMail, all(await adminsOf(tx.db, fact.tenantId), 'admin')),
);
