import { id } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

export const publicationEvents = eventsOf({
  PublicationConsented: z.object({ facilityId: id }),
  PublicationWithdrawn: z.object({ facilityId: id }),
  PublishedScoresConsented: z.object({ facilityId: id }),
  PublishedScoresWithdrawn: z.object({ facilityId: id }),
});
export type PublicationEvent = EventIn<typeof publicationEvents>;
