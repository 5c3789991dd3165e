import { reviewersAppointed } from '@cairn/contracts/validation/events/reviewers-appointed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { reviewAssignedMail } from '../templates/outcome.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailReviewers = reaction<NotificationsTables, typeof reviewersAppointed>(
  'mail-reviewers-when-appointed',
  reviewersAppointed,
  async (fact, tx) => queueMessages(tx, fact, reviewAssignedMail, all(fact.data.reviewers, 'validator')),
);
