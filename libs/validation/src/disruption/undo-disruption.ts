import { type Command, Rejection } from '@cairn/event-sourcing';
import type { DisruptionEvent } from './disruption-events.js';
import type { Disruption, DisruptionRejection } from './disruption-state.js';

export type UndoDisruption = Command<'UndoDisruption', Record<string, never>>;

/** Dates are to be put back; once, and after each visit was shifted. */
export const undoDisruption = ({ meta }: UndoDisruption, { status }: Disruption): DisruptionEvent[] => {
  if (status === 'none') throw new Rejection<DisruptionRejection>('disruption-not-declared');
  if (status === 'applying') throw new Rejection<DisruptionRejection>('disruption-not-applied');
  return status === 'applied' ? [{ type: 'UndoRequested', data: { undoneBy: meta.actor } }] : [];
};
