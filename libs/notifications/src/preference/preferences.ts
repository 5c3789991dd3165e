import type { Decider } from '@cairn/event-sourcing';
import type { PreferenceEvent } from './preference-events.js';
import { type Preferences, evolvePreferences, noPreferences } from './preference-state.js';
import { type SetMailPreference, setMailPreference } from './set-mail-preference.js';
import { type SetQuietHours, setQuietHours } from './set-quiet-hours.js';

export const preferencesDecider: Decider<SetMailPreference | SetQuietHours, Preferences, PreferenceEvent> = {
  category: 'preferences',
  initialState: noPreferences,
  evolve: evolvePreferences,
  decide: { SetMailPreference: setMailPreference, SetQuietHours: setQuietHours },
};
