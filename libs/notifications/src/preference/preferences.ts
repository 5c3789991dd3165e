import type { Decider } from '@cairn/event-sourcing';
import type { PreferenceEvent } from './preference-events.js';
import { type Preferences, evolvePreferences, noPreferences } from './preference-state.js';
import { type SetMailPreference, setMailPreference } from './set-mail-preference.js';

export const preferencesDecider: Decider<SetMailPreference, Preferences, PreferenceEvent> = {
  category: 'preferences',
  initialState: noPreferences,
  evolve: evolvePreferences,
  decide: { SetMailPreference: setMailPreference },
};
