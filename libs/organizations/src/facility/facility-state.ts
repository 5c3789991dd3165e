import type { FacilityProfile, ServiceArea } from '@cairn/contracts/organizations/facility.js';
import { evolveWith } from '@cairn/event-sourcing';
import type { FacilityEvent } from './facility-events.js';

export type Facility = {
  readonly id: string | undefined;
  readonly organizationId: string;
  readonly profile: FacilityProfile | undefined;
  readonly archived: boolean;
  readonly serviceAreas: readonly ServiceArea[];
};

export const noFacility: Facility = {
  id: undefined,
  organizationId: '',
  profile: undefined,
  archived: false,
  serviceAreas: [],
};

export type FacilityRejection =
  | 'facility-already-added'
  | 'facility-not-added'
  | 'facility-name-taken'
  | 'facility-archived'
  | 'correction-in-future'
  | 'correction-needs-reason'
  | 'service-area-unknown'
  | 'service-area-twice'
  | 'service-area-name-twice';

export const evolveFacility = evolveWith<Facility, FacilityEvent>({
  FacilityAdded: (state, { data: { facilityId, organizationId, profile } }) => ({
    ...state,
    id: facilityId,
    organizationId,
    profile,
  }),
  FacilityCorrected: (state, { data: { profile } }) => ({ ...state, profile }),
  FacilityArchived: (state) => ({ ...state, archived: true }),
  FacilityRestored: (state) => ({ ...state, archived: false }),
  ServiceAreasDefined: (state, { data }) => ({ ...state, serviceAreas: data.serviceAreas }),
});
