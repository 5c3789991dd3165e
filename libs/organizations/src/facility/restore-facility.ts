import { type Command, Rejection } from '@cairn/event-sourcing';
import type { FacilityEvent } from './facility-events.js';
import type { Facility, FacilityRejection } from './facility-state.js';

export type RestoreFacility = Command<'RestoreFacility', Extract<FacilityEvent, { type: 'FacilityRestored' }>['data']>;

export const restoreFacility = ({ data }: RestoreFacility, facility: Facility): FacilityEvent[] => {
  if (!facility.id) throw new Rejection<FacilityRejection>('facility-not-added');
  return facility.archived ? [{ type: 'FacilityRestored', data }] : [];
};
