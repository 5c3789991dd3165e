import type { Decider } from '@cairn/event-sourcing';
import { type AddFacility, addFacility } from './add-facility.js';
import { type DefineServiceAreas, defineServiceAreas } from './define-service-areas.js';
import type { FacilityEvent } from './facility-events.js';
import { type Facility, evolveFacility, noFacility } from './facility-state.js';

export type FacilityCommand = AddFacility | DefineServiceAreas;

export const facilityDecider: Decider<FacilityCommand, Facility, FacilityEvent> = {
  category: 'facility',
  initialState: noFacility,
  evolve: evolveFacility,
  decide: { AddFacility: addFacility, DefineServiceAreas: defineServiceAreas },
};
