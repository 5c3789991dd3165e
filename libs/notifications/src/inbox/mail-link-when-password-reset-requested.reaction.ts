import { passwordResetRequested } from '@cairn/contracts/organizations/events/password-reset-requested.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { passwordResetMail } from '../templates/password-reset.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailPasswordReset = reaction<NotificationsTables, typeof passwordResetRequested>(
  'mail-link-when-password-reset-requested',
  passwordResetRequested,
  async (fact, tx) => queueMessages(tx, fact, passwordResetMail, all([fact.data.personId], 'forgot-password')),
);
