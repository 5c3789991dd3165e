import type { Command } from '@cairn/event-sourcing';
import type { DisruptionEvent } from './disruption-events.js';
import type { Disruption } from './disruption-state.js';

export type EndShifts = Command<'EndShifts', Record<string, never>>;

/** Each visit was tried; everybody learns of all of it at once. */
export const endShifts = (_: EndShifts, { status }: Disruption): DisruptionEvent[] => {
  if (status === 'applying') return [{ type: 'ShiftsEnded', data: {} }];
  return status === 'undoing' ? [{ type: 'RestoresEnded', data: {} }] : [];
};
