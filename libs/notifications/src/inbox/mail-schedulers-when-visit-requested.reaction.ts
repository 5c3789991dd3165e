import { visitRequested } from '@cairn/contracts/validation/events/visit-requested.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { staffWith } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { visitRequestedMail } from '../templates/visit-requested.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailVisitRequest = reaction<NotificationsTables, typeof visitRequested>(
  'mail-schedulers-when-visit-requested',
  visitRequested,
  async (fact, tx) =>
    queueMessages(tx, fact, visitRequestedMail, all(await staffWith(tx.db, 'scheduler', fact.tenantId), 'scheduler')),
);
