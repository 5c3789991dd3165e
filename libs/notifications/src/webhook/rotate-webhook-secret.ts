import type { Command } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { WebhookEvent } from './webhook-events.js';
import { type Webhook, refuseRemoved } from './webhook-state.js';

/** For so long the former secret signs beside the new one. */
export const formerSignsFor = { hours: 24 };

export type RotateWebhookSecret = Command<'RotateWebhookSecret', Readonly<Record<string, never>>>;

export const rotateWebhookSecret = ({ meta }: RotateWebhookSecret, webhook: Webhook): WebhookEvent[] => {
  refuseRemoved(webhook);
  const formerUntil = Temporal.Instant.from(meta.at).add(formerSignsFor).toString();
  return [{ type: 'WebhookSecretRotated', data: { generation: webhook.generation + 1, formerUntil } }];
};
