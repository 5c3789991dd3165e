import { reAssessmentDue } from '@cairn/contracts/certification/events/re-assessment-due.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { reAssessmentDueMail } from '../templates/certification-standing.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailReAssessment = reaction<NotificationsTables, typeof reAssessmentDue>(
  'mail-admins-when-re-assessment-due',
  reAssessmentDue,
  async (fact, tx) => queueMessages(tx, fact, reAssessmentDueMail, all(await adminsOf(tx.db, fact.tenantId), 'admin')),
);
