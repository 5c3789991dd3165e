import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ConflictEvent, ConflictEventData } from './conflict-events.js';
import type { ConflictRejection, Register } from './conflict-state.js';

export type EndConflict = Command<'EndConflict', Omit<ConflictEventData<'ConflictEnded'>, 'coolingOffYears'>>;

/** The tie has ended; the cooling-off counts from that day. */
export const endConflict = ({ data }: EndConflict, { ties }: Register): ConflictEvent[] => {
  const tie = ties.get(data.conflictId);
  if (!tie) throw new Rejection<ConflictRejection>('conflict-not-found');
  if (data.until < tie.from) throw new Rejection<ConflictRejection>('conflict-ends-before-it-starts');
  const { coolingOffYears } = tie;
  return tie.until === data.until ? [] : [{ type: 'ConflictEnded', data: { ...data, coolingOffYears } }];
};
