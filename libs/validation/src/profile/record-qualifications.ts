import type { Command } from '@cairn/event-sourcing';
import type { ProfileEvent, Standing } from './profile-events.js';
import type { Profile } from './profile-state.js';

export type RecordQualifications = Command<'RecordQualifications', Standing>;

/** The programme says what a validator may validate. */
export const recordQualifications = ({ data }: RecordQualifications, profile: Profile): ProfileEvent[] =>
  JSON.stringify(data) === JSON.stringify(profile.standing) ? [] : [{ type: 'QualificationsRecorded', data }];
