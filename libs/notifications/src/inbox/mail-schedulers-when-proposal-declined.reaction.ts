import { proposalDeclined } from '@cairn/contracts/validation/events/proposal-declined.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { staffWith } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { proposalDeclinedMail } from '../templates/negotiation.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailDeclinedProposal = reaction<NotificationsTables, typeof proposalDeclined>(
  'mail-schedulers-when-proposal-declined',
  proposalDeclined,
  async (fact, tx) =>
    queueMessages(tx, fact, proposalDeclinedMail, all(await staffWith(tx.db, 'scheduler', fact.tenantId), 'scheduler')),
);
