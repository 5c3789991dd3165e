import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import type { FacilityEvent } from './facility-events.js';
import type { Facility, FacilityRejection } from './facility-state.js';

/** `organizationName` comes from the organization's own stream, so that others learn it with the facility. */
export type AddFacility = Command<
  'AddFacility',
  {
    readonly facilityId: string;
    readonly organizationId: string;
    readonly organizationName: string;
    readonly profile: FacilityProfile;
  }
>;

export const addFacility = ({ data }: AddFacility, facility: Facility): FacilityEvent[] => {
  if (facility.id) throw new Rejection<FacilityRejection>('facility-already-added');
  return [{ type: 'FacilityAdded', data }];
};
