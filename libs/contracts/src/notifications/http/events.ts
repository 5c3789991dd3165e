import { z } from 'zod';
import { cloudEvent } from '../../cloud-event.js';

/** The most events of one answer. */
const mostEvents = 500;

export const eventsQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, 'must be `next` of an earlier answer')
    .default('0')
    .describe('Where to continue: `next` of the answer before; left out for the oldest events.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostEvents)
    .default(100)
    .describe(`Events of an answer, 1 to ${mostEvents}; 100 when left out.`),
});
export type EventsQuery = z.output<typeof eventsQuery>;

export const eventsPage = z
  .object({
    items: z.array(cloudEvent).describe('The events behind the cursor, in their order.'),
    next: z
      .string()
      .describe('The cursor to continue with; the same one again when nothing has happened.')
      .meta({ examples: ['1042'] }),
    more: z.boolean().describe('Whether further events wait already.'),
  })
  .meta({ id: 'EventsPage', description: 'A part of the feed of events. Events are kept for a year.' });
export type EventsPage = z.output<typeof eventsPage>;
