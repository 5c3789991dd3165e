import { facilityProfile, serviceArea } from '@cairn/contracts/organizations/facility.js';
import { id } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

export const facilityEvents = eventsOf({
  FacilityAdded: z.object({
    facilityId: id,
    organizationId: id,
    organizationName: z.string(),
    profile: facilityProfile,
  }),
  ServiceAreasDefined: z.object({ serviceAreas: z.array(serviceArea) }),
});
export type FacilityEvent = EventIn<typeof facilityEvents>;
