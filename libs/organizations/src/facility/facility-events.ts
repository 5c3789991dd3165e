import { facilityProfile, serviceArea } from '@cairn/contracts/organizations/facility.js';
import { id, localDate } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';
import { change } from '../correction/changed-fields.js';

export const facilityEvents = eventsOf({
  FacilityAdded: z.object({
    facilityId: id,
    organizationId: id,
    organizationName: z.string(),
    profile: facilityProfile,
  }),
  /** The whole profile as it holds from a day on. */
  FacilityCorrected: z.object({
    organizationName: z.string(),
    profile: facilityProfile,
    changes: z.array(change),
    from: localDate,
    reason: z.string().nullable(),
  }),
  FacilityArchived: z.object({ organizationName: z.string(), from: localDate, reason: z.string() }),
  FacilityRestored: z.object({ organizationName: z.string(), from: localDate, reason: z.string() }),
  ServiceAreasDefined: z.object({ serviceAreas: z.array(serviceArea) }),
});
export type FacilityEvent = EventIn<typeof facilityEvents>;
