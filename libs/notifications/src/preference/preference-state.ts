import type { Topic } from '@cairn/contracts/notifications/topics.js';
import { evolveWith, mapWith } from '@cairn/event-sourcing';
import type { PreferenceEvent } from './preference-events.js';

export type Preferences = { readonly mail: ReadonlyMap<Topic, boolean> };

export const noPreferences: Preferences = { mail: new Map() };

export const wantsMail = ({ mail }: Preferences, topic: Topic): boolean => mail.get(topic) ?? true;

export const evolvePreferences = evolveWith<Preferences, PreferenceEvent>({
  MailPreferenceSet: (state, { data: { topic, mail } }) => ({ mail: mapWith(state.mail, [topic, mail]) }),
});
