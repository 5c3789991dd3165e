import { correctiveEvidenceSubmitted } from '@cairn/contracts/validation/events/corrective-evidence-submitted.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { evidenceSubmittedMail } from '../templates/outcome.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailEvidence = reaction<NotificationsTables, typeof correctiveEvidenceSubmitted>(
  'mail-validators-when-evidence-submitted',
  correctiveEvidenceSubmitted,
  async (fact, tx) => queueMessages(tx, fact, evidenceSubmittedMail, all(fact.data.validators, 'validator')),
);
