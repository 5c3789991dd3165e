import { participationDeclined } from '@cairn/contracts/organizations/events/participation-declined.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { participationDeclinedMail } from '../templates/participation.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailParticipationRefusal = reaction<NotificationsTables, typeof participationDeclined>(
  'mail-person-when-participation-declined',
  participationDeclined,
  async (fact, tx) => queueMessages(tx, fact, participationDeclinedMail, all([fact.data.personId], 'asked-to-join')),
);
