import type { ActName } from '@cairn/contracts/act.js';
import { actRecordedInNotifications } from '@cairn/contracts/notifications/events/act-recorded.v1.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { actOf } from '@cairn/platform/service/act-of.js';
import { stream } from '@cairn/platform/service/stream.js';
import { preferenceEvents } from './preference/preference-events.js';
import { preferencesDecider } from './preference/preferences.js';
import { webhookEvents } from './webhook/webhook-events.js';
import { webhookDecider } from './webhook/webhook.js';
import { messageEvents } from './message/message-events.js';
import { messageDecider } from './message/message.js';

/** Nobody else learns what mails were sent. */
export const message = stream(messageDecider, messageEvents);

const webhookAct = (what: ActName, event: Pick<RecordedEvent, 'meta' | 'stream'>) =>
  actOf(actRecordedInNotifications, what, event, event.stream.slice(`${webhookDecider.category}-`.length));

/** The audit log alone learns of webhooks; those who set one up are notified when it is paused. */
export const webhookStream = stream(webhookDecider, webhookEvents, {
  WebhookCreated: (event) => webhookAct('webhook-created', event),
  WebhookChanged: (event) => webhookAct('webhook-changed', event),
  WebhookSecretRotated: (event) => webhookAct('webhook-secret-rotated', event),
  WebhookReplayed: (event) => webhookAct('webhook-replayed', event),
  WebhookRemoved: (event) => webhookAct('webhook-removed', event),
});

export const preferences = stream(preferencesDecider, preferenceEvents);
