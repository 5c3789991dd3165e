import type { Decider } from '@cairn/event-sourcing';
import { type AddFacility, addFacility } from './add-facility.js';
import { type ArchiveFacility, archiveFacility } from './archive-facility.js';
import { type CorrectFacility, correctFacility } from './correct-facility.js';
import { type DefineServiceAreas, defineServiceAreas } from './define-service-areas.js';
import type { FacilityEvent } from './facility-events.js';
import { type Facility, evolveFacility, noFacility } from './facility-state.js';
import { type RestoreFacility, restoreFacility } from './restore-facility.js';

export type FacilityCommand = AddFacility | CorrectFacility | ArchiveFacility | RestoreFacility | DefineServiceAreas;

export const facilityDecider: Decider<FacilityCommand, Facility, FacilityEvent> = {
  category: 'facility',
  initialState: noFacility,
  evolve: evolveFacility,
  decide: {
    AddFacility: addFacility,
    CorrectFacility: correctFacility,
    ArchiveFacility: archiveFacility,
    RestoreFacility: restoreFacility,
    DefineServiceAreas: defineServiceAreas,
  },
};
