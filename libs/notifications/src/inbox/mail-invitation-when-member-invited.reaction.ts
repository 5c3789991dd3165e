import { memberInvited } from '@cairn/contracts/organizations/events/member-invited.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { invitationMail } from '../templates/invitation.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailInvitation = reaction<NotificationsTables, typeof memberInvited>(
  'mail-invitation-when-member-invited',
  memberInvited,
  async (fact, tx) => queueMessages(tx, fact, invitationMail, all([fact.data.personId], 'invited')),
);
