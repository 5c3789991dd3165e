import { dateProposed } from '@cairn/contracts/validation/events/date-proposed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { dateProposedMail } from '../templates/date-proposed.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailProposal = reaction<NotificationsTables, typeof dateProposed>(
  'mail-admins-when-date-proposed',
  dateProposed,
  async (fact, tx) => {
    if (!fact.data.grouped)
      await queueMessages(tx, fact, dateProposedMail, all(await adminsOf(tx.db, fact.tenantId), 'admin'));
  },
);
