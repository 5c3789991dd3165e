import { dateProposed } from '@cairn/contracts/validation/events/date-proposed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { assignmentOfferedMail } from '../templates/negotiation.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailOfferedAssignment = reaction<NotificationsTables, typeof dateProposed>(
  'mail-validators-when-date-proposed',
  dateProposed,
  async (fact, tx) => {
    if (!fact.data.grouped)
      await queueMessages(tx, fact, assignmentOfferedMail, all(fact.data.validators, 'validator'));
  },
);
