import type { Command } from '@cairn/event-sourcing';
import type { WebhookEvent } from './webhook-events.js';
import { type Webhook, refuseRemoved } from './webhook-state.js';

type Settings = Extract<WebhookEvent, { type: 'WebhookChanged' }>['data'];

export type ChangeWebhook = Command<'ChangeWebhook', Settings>;

/** The order of the types says nothing. */
const same = (one: Pick<Webhook, 'url' | 'description' | 'by' | 'types'>, other: Settings): boolean =>
  one.url === other.url &&
  one.description === other.description &&
  one.by === other.by &&
  [...one.types].sort().join() === [...other.types].sort().join();

export const changeWebhook = ({ data }: ChangeWebhook, webhook: Webhook): WebhookEvent[] => {
  refuseRemoved(webhook);
  return same(webhook, data) ? [] : [{ type: 'WebhookChanged', data }];
};
