import { template } from '@cairn/contracts/notifications/http/messages.js';
import { id, instant } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** Why a person gets a mail. */
const because = z.enum([
  'invited',
  'asked-to-join',
  'invited-to-staff',
  'manager',
  'forgot-password',
  'account',
  'admin',
  'submitter',
  'scheduler',
  'manager',
  'validator',
  'released',
  'concerned',
  'assignee',
  'mentioned',
  'digest',
]);
export type Because = z.output<typeof because>;

/**
 * A message names its recipient by id; `facts` is the public event it tells of. Address and language are read when it
 * is sent.
 */
export const messageEvents = eventsOf({
  MessageQueued: z.object({
    messageId: id,
    template,
    personId: id,
    because,
    facts: z.record(z.string(), z.unknown()),
    /** Present where the person wants no mail on its topic: it is in the inbox alone. */
    byMail: z.literal(false).optional(),
  }),
  SendingBegun: z.object({ mailId: z.string() }),
  MessageSent: z.object({}),
  SendingFailed: z.object({ error: z.string(), retryAt: instant.nullable() }),
  SendingInterrupted: z.object({ error: z.string(), resendAt: instant.nullable() }),
  ResendOrdered: z.object({ anotherCopy: z.boolean() }),
});
export type MessageEvent = EventIn<typeof messageEvents>;
