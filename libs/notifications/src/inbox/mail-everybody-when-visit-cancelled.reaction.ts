import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { visitCancelledMail } from '../templates/visit-cancelled.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailVisitCancellation = reaction<NotificationsTables, typeof visitCancelled>(
  'mail-everybody-when-visit-cancelled',
  visitCancelled,
  async (fact, tx) => {
    const admins = await adminsOf(tx.db, fact.tenantId);
    const validators = (fact.data.appointment?.validators ?? []).filter((personId) => !admins.includes(personId));
    await queueMessages(tx, fact, visitCancelledMail, [...all(admins, 'admin'), ...all(validators, 'validator')]);
  },
);
