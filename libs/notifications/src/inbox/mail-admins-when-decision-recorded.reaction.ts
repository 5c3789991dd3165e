import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { decisionRecordedMail } from '../templates/decision-recorded.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailDecision = reaction<NotificationsTables, typeof decisionRecorded>(
  'mail-admins-when-decision-recorded',
  decisionRecorded,
  async (fact, tx) => queueMessages(tx, fact, decisionRecordedMail, all(await adminsOf(tx.db, fact.tenantId), 'admin')),
);
