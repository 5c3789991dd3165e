import { slug } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

export const effortEvents = eventsOf({
  EffortEstimated: z.object({ criterionId: slug, days: z.number().nonnegative() }),
  EffortEstimateWithdrawn: z.object({ criterionId: slug }),
});
export type EffortEvent = EventIn<typeof effortEvents>;
