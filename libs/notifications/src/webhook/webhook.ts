import type { Decider } from '@cairn/event-sourcing';
import { type ChangeWebhook, changeWebhook } from './change-webhook.js';
import { type CreateWebhook, createWebhook } from './create-webhook.js';
import { type PauseWebhook, pauseWebhook } from './pause-webhook.js';
import { type RemoveWebhook, removeWebhook } from './remove-webhook.js';
import { type ReplayWebhook, replayWebhook } from './replay-webhook.js';
import { type ResumeWebhook, resumeWebhook } from './resume-webhook.js';
import { type RotateWebhookSecret, rotateWebhookSecret } from './rotate-webhook-secret.js';
import type { WebhookEvent } from './webhook-events.js';
import { type Webhook, evolveWebhook, noWebhook } from './webhook-state.js';

export type WebhookCommand =
  CreateWebhook | ChangeWebhook | RotateWebhookSecret | ReplayWebhook | PauseWebhook | ResumeWebhook | RemoveWebhook;

export const webhookDecider: Decider<WebhookCommand, Webhook, WebhookEvent> = {
  category: 'webhook',
  initialState: noWebhook,
  evolve: evolveWebhook,
  decide: {
    CreateWebhook: createWebhook,
    ChangeWebhook: changeWebhook,
    RotateWebhookSecret: rotateWebhookSecret,
    ReplayWebhook: replayWebhook,
    PauseWebhook: pauseWebhook,
    ResumeWebhook: resumeWebhook,
    RemoveWebhook: removeWebhook,
  },
};
