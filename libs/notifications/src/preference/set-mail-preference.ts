import type { MailTiming } from '@cairn/contracts/notifications/mail-timing.js';
import type { Topic } from '@cairn/contracts/notifications/topics.js';
import type { Command } from '@cairn/event-sourcing';
import { keptAs } from './mail-timing.js';
import type { PreferenceEvent } from './preference-events.js';
import { type Preferences, timingOn } from './preference-state.js';

export type SetMailPreference = Command<
  'SetMailPreference',
  { readonly topic: Topic; readonly timing: MailTiming; readonly by: 'settings' | 'link' }
>;

/** Everything comes by mail at once until the person says otherwise. */
export const setMailPreference = (
  { data: { topic, timing, by } }: SetMailPreference,
  preferences: Preferences,
): PreferenceEvent[] =>
  timingOn(preferences, topic) === timing
    ? []
    : [{ type: 'MailPreferenceSet', data: { topic, ...keptAs(timing), by } }];
