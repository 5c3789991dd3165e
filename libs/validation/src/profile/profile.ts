import type { Decider } from '@cairn/event-sourcing';
import type { ProfileEvent } from './profile-events.js';
import { type Profile, evolveProfile, noProfile } from './profile-state.js';
import { type RecordAbsence, recordAbsence } from './record-absence.js';
import { type RecordProfile, recordProfile } from './record-profile.js';
import { type RecordQualifications, recordQualifications } from './record-qualifications.js';
import { type WithdrawAbsence, withdrawAbsence } from './withdraw-absence.js';

export type ProfileCommand = RecordProfile | RecordQualifications | RecordAbsence | WithdrawAbsence;

/** One stream for each validator, under the programme. */
export const profile: Decider<ProfileCommand, Profile, ProfileEvent> = {
  category: 'validator',
  initialState: noProfile,
  evolve: evolveProfile,
  decide: {
    RecordProfile: recordProfile,
    RecordQualifications: recordQualifications,
    RecordAbsence: recordAbsence,
    WithdrawAbsence: withdrawAbsence,
  },
};
