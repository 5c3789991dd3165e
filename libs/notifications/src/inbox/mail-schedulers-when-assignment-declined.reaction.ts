import { assignmentDeclined } from '@cairn/contracts/validation/events/assignment-declined.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { staffWith } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { assignmentDeclinedMail } from '../templates/negotiation.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailDeclinedAssignment = reaction<NotificationsTables, typeof assignmentDeclined>(
  'mail-schedulers-when-assignment-declined',
  assignmentDeclined,
  async (fact, tx) =>
    queueMessages(
      tx,
      fact,
      assignmentDeclinedMail,
      all(await staffWith(tx.db, 'scheduler', fact.tenantId), 'scheduler'),
    ),
);
