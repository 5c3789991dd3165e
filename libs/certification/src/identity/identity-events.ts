import { programmeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** The identity as a whole, so that each version stands by itself. */
export const identityEvents = eventsOf({ IdentitySet: z.object({ identity: programmeIdentity }) });
export type IdentityEvent = EventIn<typeof identityEvents>;
