import type { Command } from '@cairn/event-sourcing';
import type { WebhookEvent } from './webhook-events.js';
import { type Webhook, refuseRemoved } from './webhook-state.js';

/** Delivers again what stands behind a place in the feed; events keep their ids. */
export type ReplayWebhook = Command<'ReplayWebhook', { readonly from: string }>;

export const replayWebhook = ({ data }: ReplayWebhook, webhook: Webhook): WebhookEvent[] => {
  refuseRemoved(webhook);
  return [{ type: 'WebhookReplayed', data }];
};
