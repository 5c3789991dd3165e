import type { QuietHours } from '@cairn/contracts/notifications/mail-timing.js';
import type { Command } from '@cairn/event-sourcing';
import type { PreferenceEvent } from './preference-events.js';
import type { Preferences } from './preference-state.js';

export type SetQuietHours = Command<'SetQuietHours', { readonly quietHours: QuietHours | null }>;

export const setQuietHours = (
  { data: { quietHours } }: SetQuietHours,
  { quietHours: known }: Preferences,
): PreferenceEvent[] =>
  known?.from === quietHours?.from && known?.until === quietHours?.until
    ? []
    : [{ type: 'QuietHoursSet', data: { quietHours } }];
