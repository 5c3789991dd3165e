import type { PauseReason } from '@cairn/contracts/notifications/http/webhooks.js';
import type { Command } from '@cairn/event-sourcing';
import type { WebhookEvent } from './webhook-events.js';
import { type Webhook, refuseRemoved } from './webhook-state.js';

export type PauseWebhook = Command<'PauseWebhook', { readonly reason: PauseReason }>;

/** Nothing is sent; what happens meanwhile is delivered once it is resumed. */
export const pauseWebhook = ({ data }: PauseWebhook, webhook: Webhook): WebhookEvent[] => {
  refuseRemoved(webhook);
  return webhook.status === 'active' ? [{ type: 'WebhookPaused', data }] : [];
};
