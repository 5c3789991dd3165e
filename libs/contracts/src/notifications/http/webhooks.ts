import { z } from 'zod';
import { pageOf, pageQuery } from '../../page.js';
import { publicEvents } from '../../public-events.js';
import { id, instant, line } from '../../values.js';

const eventType = z.enum(publicEvents.map(({ type }) => type)).meta({ examples: ['surveys.assessment-submitted.v1'] });

const webhookUrl = z
  .url()
  .max(2000)
  .describe('Address that events are sent to: https, on the public Internet.')
  .meta({ examples: ['https://hooks.example.org/cairn'] });
const types = z
  .array(eventType)
  .min(1)
  .refine((all) => new Set(all).size === all.length, 'must not list a type twice')
  .describe('Types of events that are sent, one at least.')
  .meta({ examples: [['surveys.assessment-submitted.v1', 'scoring.stage-changed.v1']] });
const description = line(120)
  .describe('What it is for, up to 120 characters.')
  .meta({ examples: ['Data warehouse'] });
const secret = z
  .string()
  .nullable()
  .describe(
    'Secret that signs what is sent (Standard Webhooks). It is shown once; null when the request is repeated under its Idempotency-Key.',
  )
  .meta({ examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] });

export const webhookSettings = z
  .object({ url: webhookUrl, types, description })
  .meta({ id: 'WebhookSettings', description: 'Where events are sent to, and which.' });
export type WebhookSettings = z.output<typeof webhookSettings>;

export const webhookSecret = z
  .object({ id: id.describe('Id of the webhook.'), secret })
  .meta({ id: 'WebhookSecret', description: 'The secret that signs what is sent from now on.' });
export type WebhookSecret = z.output<typeof webhookSecret>;

export const pauseReason = z.enum(['failing', 'gone', 'by-hand']);
export type PauseReason = z.output<typeof pauseReason>;

const webhook = z
  .object({
    id: id.describe('Id of the webhook.'),
    url: z
      .string()
      .describe('Address that events are sent to.')
      .meta({ examples: ['https://hooks.example.org/cairn'] }),
    types: z
      .array(z.string())
      .describe('Types of events that are sent.')
      .meta({ examples: [['surveys.assessment-submitted.v1']] }),
    description: z
      .string()
      .describe('What it is for.')
      .meta({ examples: ['Data warehouse'] }),
    paused: pauseReason
      .nullable()
      .describe(
        'Why nothing is sent: no delivery succeeded for days, the receiver said 410, or by hand; null while it is active.',
      )
      .meta({ examples: [null] }),
    position: z
      .string()
      .describe('Place in the feed up to which events were delivered.')
      .meta({ examples: ['1042'] }),
    failures: z
      .int()
      .describe('Failed tries in a row.')
      .meta({ examples: [0] }),
    nextTryAt: instant.nullable().describe('Instant of the next try after a failed one; null without one.'),
    formerSecretUntil: instant
      .nullable()
      .describe('Instant until which the former secret signs as well; null when there is none.')
      .meta({ examples: [null] }),
    createdAt: instant.describe('Instant at which it was created.'),
  })
  .meta({ id: 'Webhook', description: 'A webhook, without its secret.' });
export const webhooks = z.array(webhook).meta({ description: 'All webhooks, the newest first.' });
export type Webhook = z.output<typeof webhook>;

export const replayWebhook = z
  .object({
    from: z
      .string()
      .regex(/^\d{1,18}$/, 'must be a place in the feed')
      .describe('Place in the feed behind which delivery begins anew; `0` for the oldest event.')
      .meta({ examples: ['1000'] }),
  })
  .meta({ id: 'ReplayWebhook', description: 'From where to deliver again. Events keep their ids.' });

export const deliveryOutcome = z
  .object({
    status: z
      .int()
      .nullable()
      .describe('Status of the answer; null when there was none.')
      .meta({ examples: [204] }),
    error: z
      .string()
      .nullable()
      .describe('Why it failed, in words; null for a success.')
      .meta({ examples: [null] }),
    milliseconds: z
      .int()
      .describe('How long it took.')
      .meta({ examples: [84] }),
  })
  .meta({ id: 'DeliveryOutcome', description: 'How sending went.' });
export type DeliveryOutcome = z.output<typeof deliveryOutcome>;

const delivery = deliveryOutcome
  .extend({
    id: id.describe('Id of the try.'),
    eventId: id.describe('Id of the event.'),
    type: z
      .string()
      .describe('Type of the event.')
      .meta({ examples: ['surveys.assessment-submitted.v1'] }),
    position: z
      .string()
      .describe('Place of the event in the feed.')
      .meta({ examples: ['1042'] }),
    at: instant.describe('Instant of the try.'),
  })
  .meta({ id: 'Delivery', description: 'One try to deliver an event.' });
export const deliveriesQuery = pageQuery;
export const deliveries = pageOf(delivery, 'Tries of the last 30 days, the latest first.');
export type Delivery = z.output<typeof delivery>;
