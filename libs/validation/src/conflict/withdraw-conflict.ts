import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ConflictEvent, ConflictEventData } from './conflict-events.js';
import type { ConflictRejection, Register } from './conflict-state.js';

export type WithdrawConflict = Command<
  'WithdrawConflict',
  ConflictEventData<'ConflictWithdrawn'> & { readonly personId: string }
>;

/** A declaration was wrong. Four eyes: nobody takes back their own. */
export const withdrawConflict = (
  { data: { personId, ...data }, meta }: WithdrawConflict,
  { ties }: Register,
): ConflictEvent[] => {
  if (!ties.has(data.conflictId)) throw new Rejection<ConflictRejection>('conflict-not-found');
  if (personId === meta.actor) throw new Rejection<ConflictRejection>('conflict-withdrawn-by-oneself');
  return [{ type: 'ConflictWithdrawn', data }];
};
