import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { assessmentSubmittedMail } from '../templates/assessment-submitted.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailSubmission = reaction<NotificationsTables, typeof assessmentSubmitted>(
  'mail-admins-when-assessment-submitted',
  assessmentSubmitted,
  async (fact, tx) =>
    queueMessages(tx, fact, assessmentSubmittedMail, [
      ...all(await adminsOf(tx.db, fact.tenantId), 'admin'),
      ...all([fact.data.submittedBy], 'submitter'),
    ]),
);
