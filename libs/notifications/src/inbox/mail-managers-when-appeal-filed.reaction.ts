import { appealFiled } from '@cairn/contracts/validation/events/appeal-filed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { staffWith } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { appealFiledMail } from '../templates/outcome.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailAppeal = reaction<NotificationsTables, typeof appealFiled>(
  'mail-managers-when-appeal-filed',
  appealFiled,
  async (fact, tx) =>
    queueMessages(tx, fact, appealFiledMail, all(await staffWith(tx.db, 'manager', fact.tenantId), 'manager')),
);
