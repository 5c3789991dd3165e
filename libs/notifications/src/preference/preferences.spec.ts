import { given } from '@cairn/event-sourcing/testing/given.js';
import type { PreferenceEvent } from './preference-events.js';
import { preferencesDecider } from './preferences.js';

const set = (mail: boolean, topic: 'visits' | 'work' = 'visits') =>
  ({ type: 'SetMailPreference', data: { topic, mail, by: 'settings' } }) as const;
const off: PreferenceEvent = { type: 'MailPreferenceSet', data: { topic: 'visits', mail: false, by: 'link' } };

describe('what a person wants by mail', () => {
  it('is everything at first', () => given(preferencesDecider).when(set(true)).thenNothing());
  it('can be less, by topic', () => {
    given(preferencesDecider)
      .when(set(false))
      .then({ type: 'MailPreferenceSet', data: set(false).data });
    given(preferencesDecider, off).when(set(false)).thenNothing();
    given(preferencesDecider, off).when(set(true, 'work')).thenNothing();
  });
  it('can be more again', () =>
    given(preferencesDecider, off)
      .when(set(true))
      .then({ type: 'MailPreferenceSet', data: set(true).data }));
});
