import type { PauseReason } from '@cairn/contracts/notifications/http/webhooks.js';
import { evolveWith, Rejection } from '@cairn/event-sourcing';
import type { WebhookEvent } from './webhook-events.js';

export type WebhookRejection = 'webhook-removed' | 'too-many-webhooks';

export type Webhook = {
  readonly status: 'none' | 'active' | 'paused' | 'removed';
  readonly paused: PauseReason | null;
  readonly url: string;
  readonly types: readonly string[];
  readonly description: string;
  readonly by: string;
  /** Of the secret; counts from 1. */
  readonly generation: number;
};

export const noWebhook: Webhook = {
  status: 'none',
  paused: null,
  url: '',
  types: [],
  description: '',
  by: '',
  generation: 0,
};

export const evolveWebhook = evolveWith<Webhook, WebhookEvent>({
  WebhookCreated: (state, { data: { webhookId: _, ...settings } }) => ({
    ...state,
    ...settings,
    status: 'active',
    generation: 1,
  }),
  WebhookChanged: (state, { data }) => ({ ...state, ...data }),
  WebhookSecretRotated: (state, { data: { generation } }) => ({ ...state, generation }),
  WebhookReplayed: (state) => state,
  WebhookPaused: (state, { data: { reason } }) => ({ ...state, status: 'paused', paused: reason }),
  WebhookResumed: (state) => ({ ...state, status: 'active', paused: null }),
  WebhookRemoved: (state) => ({ ...state, status: 'removed' }),
});

export const refuseRemoved = ({ status }: Webhook): void => {
  if (status === 'none' || status === 'removed') throw new Rejection<WebhookRejection>('webhook-removed');
};
