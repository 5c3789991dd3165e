import { pauseReason } from '@cairn/contracts/notifications/http/webhooks.js';
import { id, instant } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** `by`: the person whose conflicts of interest count for what a webhook of the programme carries. */
const settings = z.object({ url: z.string(), types: z.array(z.string()), description: z.string(), by: id });

/** Secrets are kept beside the stream, sealed: events are kept for ever. */
export const webhookEvents = eventsOf({
  WebhookCreated: settings.extend({ webhookId: id }),
  WebhookChanged: settings,
  WebhookSecretRotated: z.object({ generation: z.int().positive(), formerUntil: instant }),
  WebhookReplayed: z.object({ from: z.string() }),
  WebhookPaused: z.object({ reason: pauseReason }),
  WebhookResumed: z.object({}),
  WebhookRemoved: z.object({}),
});
export type WebhookEvent = EventIn<typeof webhookEvents>;
