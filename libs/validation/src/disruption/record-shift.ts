import { type Command, Rejection } from '@cairn/event-sourcing';
import type { DisruptionEvent, MovedVisit } from './disruption-events.js';
import type { Disruption, DisruptionRejection } from './disruption-state.js';

/** `moved` with its new date, or the code of the rule that refused it. */
export type RecordShift = Command<
  'RecordShift',
  { readonly visitId: string; readonly moved: MovedVisit } | { readonly visitId: string; readonly refusal: string }
>;

/** What became of one visit, when it was to be shifted or put back; it is recorded once. */
export const recordShift = ({ data }: RecordShift, disruption: Disruption): DisruptionEvent[] => {
  const { declared, status, shifted, restored } = disruption;
  if (!declared?.visits.some(({ visitId }) => visitId === data.visitId))
    throw new Rejection<DisruptionRejection>('not-in-disruption');
  const undoes = status === 'undoing';
  if ((undoes ? restored : shifted).has(data.visitId)) return [];
  if ('refusal' in data) {
    const { visitId, refusal } = data;
    return [{ type: undoes ? 'RestoreRefused' : 'ShiftRefused', data: { visitId, refusal } }];
  }
  return [{ type: undoes ? 'VisitRestored' : 'VisitShifted', data: data.moved }];
};
