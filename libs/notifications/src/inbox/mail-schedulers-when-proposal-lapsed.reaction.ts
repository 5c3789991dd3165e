import { proposalLapsed } from '@cairn/contracts/validation/events/proposal-lapsed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { staffWith } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { proposalLapsedMail } from '../templates/negotiation.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailLapsedProposal = reaction<NotificationsTables, typeof proposalLapsed>(
  'mail-schedulers-when-proposal-lapsed',
  proposalLapsed,
  async (fact, tx) =>
    queueMessages(tx, fact, proposalLapsedMail, all(await staffWith(tx.db, 'scheduler', fact.tenantId), 'scheduler')),
);
