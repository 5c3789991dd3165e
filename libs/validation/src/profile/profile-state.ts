import { evolveWith, mapWith, mapWithout } from '@cairn/event-sourcing';
import type { ProfileEvent, Standing, Work } from './profile-events.js';

/** Every code by which a rule says no. */
export type ProfileRejection = 'not-a-validator' | 'absence-over' | 'absence-not-found' | 'too-many-absences';

export type Profile = {
  readonly work: Work | null;
  readonly standing: Standing | null;
  readonly absences: ReadonlyMap<string, { readonly from: string; readonly until: string }>;
};

export const noProfile: Profile = { work: null, standing: null, absences: new Map() };

export const evolveProfile = evolveWith<Profile, ProfileEvent>({
  ProfileRecorded: (profile, { data }) => ({ ...profile, work: data }),
  QualificationsRecorded: (profile, { data }) => ({ ...profile, standing: data }),
  AbsenceRecorded: (profile, { data: { absenceId, from, until } }) => ({
    ...profile,
    absences: mapWith(profile.absences, [absenceId, { from, until }]),
  }),
  AbsenceWithdrawn: (profile, { data: { absenceId } }) => ({
    ...profile,
    absences: mapWithout(profile.absences, absenceId),
  }),
});
