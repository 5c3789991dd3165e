import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import { evolveWith } from '@cairn/event-sourcing';
import type { FacilityEvent } from './facility-events.js';

export type Facility = {
  readonly id: string | undefined;
  readonly serviceAreas: readonly ServiceArea[];
};

export const noFacility: Facility = { id: undefined, serviceAreas: [] };

export type FacilityRejection =
  | 'facility-already-added'
  | 'facility-not-added'
  | 'facility-name-taken'
  | 'service-area-unknown'
  | 'service-area-twice'
  | 'service-area-name-twice';

export const evolveFacility = evolveWith<Facility, FacilityEvent>({
  FacilityAdded: (state, { data }) => ({ ...state, id: data.facilityId }),
  ServiceAreasDefined: (state, { data }) => ({ ...state, serviceAreas: data.serviceAreas }),
});
