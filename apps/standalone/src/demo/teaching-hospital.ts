import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';

/** The profile of a facility of the demo and of the journeys. */
export const teachingHospital = (name: string): FacilityProfile => ({
  name,
  country: 'SA',
  region: 'middle-east',
  timeZone: 'Asia/Riyadh',
  type: 'teaching-hospital',
  beds: 420,
  teaching: true,
  ownership: 'public',
});

export const imagingAreas = ['Radiology', 'Cardiology', 'Dermatology', 'Pathology'].map((name) => ({
  name,
  kind: name.toLowerCase(),
}));
