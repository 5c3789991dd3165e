import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** Who gave or withdrew it, and when, is in each event's meta. */
export const benchmarkConsentEvents = eventsOf({
  BenchmarkConsentGiven: z.object({}),
  BenchmarkConsentWithdrawn: z.object({}),
});
export type BenchmarkConsentEvent = EventIn<typeof benchmarkConsentEvents>;
