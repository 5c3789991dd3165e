import type { Command } from '@cairn/event-sourcing';
import type { WebhookEvent } from './webhook-events.js';
import type { Webhook } from './webhook-state.js';

export type RemoveWebhook = Command<'RemoveWebhook', Readonly<Record<string, never>>>;

export const removeWebhook = (_command: RemoveWebhook, { status }: Webhook): WebhookEvent[] =>
  status === 'active' || status === 'paused' ? [{ type: 'WebhookRemoved', data: {} }] : [];
