import { type Command, Rejection } from '@cairn/event-sourcing';
import type { WebhookEvent } from './webhook-events.js';
import type { Webhook, WebhookRejection } from './webhook-state.js';

/** The most webhooks of one owner. */
export const mostWebhooks = 20;

export type CreateWebhook = Command<
  'CreateWebhook',
  Extract<WebhookEvent, { type: 'WebhookCreated' }>['data'] & {
    /** How many the owner has. */
    readonly others: number;
  }
>;

export const createWebhook = ({ data: { others, ...data } }: CreateWebhook, { status }: Webhook): WebhookEvent[] => {
  if (status !== 'none') return [];
  if (others >= mostWebhooks) throw new Rejection<WebhookRejection>('too-many-webhooks', { limit: mostWebhooks });
  return [{ type: 'WebhookCreated', data }];
};
