import { type Command, Rejection } from '@cairn/event-sourcing';
import type { FacilityEvent } from './facility-events.js';
import type { Facility, FacilityRejection } from './facility-state.js';

export type ArchiveFacility = Command<'ArchiveFacility', Extract<FacilityEvent, { type: 'FacilityArchived' }>['data']>;

/** It takes part in nothing new; what was done stays. */
export const archiveFacility = ({ data }: ArchiveFacility, facility: Facility): FacilityEvent[] => {
  if (!facility.id) throw new Rejection<FacilityRejection>('facility-not-added');
  return facility.archived ? [] : [{ type: 'FacilityArchived', data }];
};
