import { expiryReminded } from '@cairn/contracts/certification/events/expiry-reminded.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { expiryReminderMail } from '../templates/certification-standing.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailReminder = reaction<NotificationsTables, typeof expiryReminded>(
  'mail-admins-when-expiry-reminded',
  expiryReminded,
  async (fact, tx) => queueMessages(tx, fact, expiryReminderMail, all(await adminsOf(tx.db, fact.tenantId), 'admin')),
);
