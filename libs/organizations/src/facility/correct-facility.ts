import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { changedFields } from '../correction/changed-fields.js';
import { type CorrectionFacts, refuseUnfounded } from '../correction/correction-rules.js';
import type { FacilityEvent } from './facility-events.js';
import type { Facility, FacilityRejection } from './facility-state.js';

export type CorrectFacility = Command<
  'CorrectFacility',
  CorrectionFacts & { readonly organizationName: string; readonly profile: FacilityProfile }
>;

/** Puts the profile right from a day on. What was certified keeps what held on its day. */
export const correctFacility = ({ data }: CorrectFacility, facility: Facility): FacilityEvent[] => {
  if (!facility.profile) throw new Rejection<FacilityRejection>('facility-not-added');
  if (facility.archived) throw new Rejection<FacilityRejection>('facility-archived');
  const { organizationName, profile, from, reason } = data;
  const changes = changedFields(facility.profile, profile);
  if (changes.length === 0) return [];
  refuseUnfounded(data);
  return [{ type: 'FacilityCorrected', data: { organizationName, profile, changes, from, reason } }];
};
