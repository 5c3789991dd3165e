import type { Job } from '@cairn/platform/jobs/job.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { deliveryJob, webhookSenderOf } from './webhook-sender.store.js';

/**
 * Hands a webhook with something to deliver to the sender and is done at once, however long the receiver takes: a slow
 * receiver keeps no place of the queue from mails. The row stays due, so that a process that dies loses nothing.
 */
export const deliverWebhook: Job<NotificationsTables> = {
  ...deliveryJob,
  concurrency: 2,
  run: ({ tenantId, key }, service) => webhookSenderOf(service).begin(tenantId, key),
};
