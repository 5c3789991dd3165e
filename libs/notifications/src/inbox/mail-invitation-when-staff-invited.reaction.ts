import { staffInvited } from '@cairn/contracts/organizations/events/staff-invited.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { staffInvitationMail } from '../templates/staff-invitation.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailStaffInvitation = reaction<NotificationsTables, typeof staffInvited>(
  'mail-invitation-when-staff-invited',
  staffInvited,
  async (fact, tx) => queueMessages(tx, fact, staffInvitationMail, all([fact.data.personId], 'invited-to-staff')),
);
