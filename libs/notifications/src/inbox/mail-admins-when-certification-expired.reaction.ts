import { certificationExpired } from '@cairn/contracts/certification/events/certification-expired.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { certificationExpiredMail } from '../templates/certification-standing.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailExpiry = reaction<NotificationsTables, typeof certificationExpired>(
  'mail-admins-when-certification-expired',
  certificationExpired,
  async (fact, tx) =>
    queueMessages(tx, fact, certificationExpiredMail, all(await adminsOf(tx.db, fact.tenantId), 'admin')),
);
