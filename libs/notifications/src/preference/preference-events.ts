import { digestFrequency, quietHours } from '@cairn/contracts/notifications/mail-timing.js';
import { topic } from '@cairn/contracts/notifications/topics.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** Kept under the person's own id in place of an organization's. */
export const preferenceEvents = eventsOf({
  MailPreferenceSet: z.object({
    topic,
    mail: z.boolean(),
    /** Present where mails are summed up. */
    digest: digestFrequency.optional(),
    /** In the settings, or by the link at the end of a mail. */
    by: z.enum(['settings', 'link']),
  }),
  QuietHoursSet: z.object({ quietHours: quietHours.nullable() }),
});
export type PreferenceEvent = EventIn<typeof preferenceEvents>;
