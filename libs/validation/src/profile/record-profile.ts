import type { Command } from '@cairn/event-sourcing';
import type { ProfileEvent, Work } from './profile-events.js';
import type { Profile } from './profile-state.js';

export type RecordProfile = Command<'RecordProfile', Work>;

/** A validator, or staff for one, says how the person works; lists are kept in order and without repetition. */
export const recordProfile = ({ data }: RecordProfile, profile: Profile): ProfileEvent[] => {
  const work = {
    ...data,
    languages: [...new Set(data.languages)].sort(),
    workingDays: [...new Set(data.workingDays)].sort(),
  };
  return JSON.stringify(work) === JSON.stringify(profile.work) ? [] : [{ type: 'ProfileRecorded', data: work }];
};
