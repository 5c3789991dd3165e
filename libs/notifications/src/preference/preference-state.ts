import type { MailTiming, QuietHours } from '@cairn/contracts/notifications/mail-timing.js';
import type { Topic } from '@cairn/contracts/notifications/topics.js';
import { evolveWith, mapWith } from '@cairn/event-sourcing';
import { timingOf } from './mail-timing.js';
import type { PreferenceEvent } from './preference-events.js';

export type Preferences = {
  readonly timings: ReadonlyMap<Topic, MailTiming>;
  readonly quietHours: QuietHours | null;
};

export const noPreferences: Preferences = { timings: new Map(), quietHours: null };

export const timingOn = ({ timings }: Preferences, topic: Topic): MailTiming => timings.get(topic) ?? 'at-once';

export const evolvePreferences = evolveWith<Preferences, PreferenceEvent>({
  MailPreferenceSet: (state, { data }) => ({ ...state, timings: mapWith(state.timings, [data.topic, timingOf(data)]) }),
  QuietHoursSet: (state, { data: { quietHours } }) => ({ ...state, quietHours }),
});
