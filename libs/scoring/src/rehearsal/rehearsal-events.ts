import { slug } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

export const rehearsalEvents = eventsOf({
  RehearsalStarted: z.object({ model: slug, version: slug }),
  RehearsalEnded: z.object({ outcome: z.enum(['done', 'outdated', 'replaced']) }),
});
export type RehearsalEvent = EventIn<typeof rehearsalEvents>;
