import type { Command } from '@cairn/event-sourcing';
import type { WebhookEvent } from './webhook-events.js';
import { type Webhook, refuseRemoved } from './webhook-state.js';

export type ResumeWebhook = Command<'ResumeWebhook', Readonly<Record<string, never>>>;

export const resumeWebhook = (_command: ResumeWebhook, webhook: Webhook): WebhookEvent[] => {
  refuseRemoved(webhook);
  return webhook.status === 'paused' ? [{ type: 'WebhookResumed', data: {} }] : [];
};
