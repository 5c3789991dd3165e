import type { Command } from '@cairn/event-sourcing';
import type { PreferenceEvent } from './preference-events.js';
import { type Preferences, wantsMail } from './preference-state.js';

export type SetMailPreference = Command<
  'SetMailPreference',
  Extract<PreferenceEvent, { type: 'MailPreferenceSet' }>['data']
>;

/** Everything comes by mail until the person says otherwise. */
export const setMailPreference = ({ data }: SetMailPreference, preferences: Preferences): PreferenceEvent[] =>
  wantsMail(preferences, data.topic) === data.mail ? [] : [{ type: 'MailPreferenceSet', data }];
