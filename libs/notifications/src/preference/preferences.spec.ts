import { given } from '@cairn/event-sourcing/testing/given.js';
import type { MailTiming } from '@cairn/contracts/notifications/mail-timing.js';
import type { PreferenceEvent } from './preference-events.js';
import { preferencesDecider } from './preferences.js';

const set = (timing: MailTiming, topic: 'visits' | 'work' = 'visits') =>
  ({ type: 'SetMailPreference', data: { topic, timing, by: 'settings' } }) as const;
const off: PreferenceEvent = { type: 'MailPreferenceSet', data: { topic: 'visits', mail: false, by: 'link' } };

describe('what a person wants by mail', () => {
  it('is everything, at once, at first', () => given(preferencesDecider).when(set('at-once')).thenNothing());
  it('can be less, by topic', () => {
    given(preferencesDecider)
      .when(set('never'))
      .then({ type: 'MailPreferenceSet', data: { topic: 'visits', mail: false, by: 'settings' } });
    given(preferencesDecider, off).when(set('never')).thenNothing();
    given(preferencesDecider, off).when(set('at-once', 'work')).thenNothing();
  });
  it('can be summed up', () => {
    const weekly: PreferenceEvent = {
      type: 'MailPreferenceSet',
      data: { topic: 'visits', mail: true, digest: 'weekly', by: 'settings' },
    };
    given(preferencesDecider, off).when(set('weekly')).then(weekly);
    given(preferencesDecider, weekly).when(set('weekly')).thenNothing();
    given(preferencesDecider, weekly)
      .when(set('at-once'))
      .then({ type: 'MailPreferenceSet', data: { topic: 'visits', mail: true, by: 'settings' } });
  });
  it('can be more again', () =>
    given(preferencesDecider, off)
      .when(set('at-once'))
      .then({ type: 'MailPreferenceSet', data: { topic: 'visits', mail: true, by: 'settings' } }));
  it('can wait at night', () => {
    const quietHours = { from: '20:00', until: '07:00' };
    const night: PreferenceEvent = { type: 'QuietHoursSet', data: { quietHours } };
    given(preferencesDecider).when({ type: 'SetQuietHours', data: { quietHours } }).then(night);
    given(preferencesDecider, night).when({ type: 'SetQuietHours', data: { quietHours } }).thenNothing();
    given(preferencesDecider)
      .when({ type: 'SetQuietHours', data: { quietHours: null } })
      .thenNothing();
    given(preferencesDecider, night)
      .when({ type: 'SetQuietHours', data: { quietHours: null } })
      .then({ type: 'QuietHoursSet', data: { quietHours: null } });
  });
});
