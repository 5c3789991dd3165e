import { participationRequested } from '@cairn/contracts/organizations/events/participation-requested.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { staffWith } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { participationRequestedMail } from '../templates/participation.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailParticipationRequest = reaction<NotificationsTables, typeof participationRequested>(
  'mail-managers-when-participation-requested',
  participationRequested,
  async (fact, tx) =>
    queueMessages(
      tx,
      fact,
      participationRequestedMail,
      all(await staffWith(tx.db, 'manager', fact.tenantId), 'manager'),
    ),
);
