import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { ConflictEvent, ConflictEventData } from './conflict-events.js';
import type { ConflictRejection, Register } from './conflict-state.js';

export type DeclareConflict = Command<'DeclareConflict', ConflictEventData<'ConflictDeclared'>>;

const MOST = 200;

/** The person, or a manager who knows of it, declares a tie; it counts from now on. */
export const declareConflict = ({ data, meta }: DeclareConflict, { ties }: Register): ConflictEvent[] => {
  if (ties.has(data.conflictId)) return [];
  if (data.until !== null && data.until < data.from)
    throw new Rejection<ConflictRejection>('conflict-ends-before-it-starts');
  const tomorrow = Temporal.PlainDate.from(meta.at.slice(0, 10)).add({ days: 1 }).toString();
  if (data.from > tomorrow) throw new Rejection<ConflictRejection>('conflict-in-the-future');
  if (ties.size >= MOST) throw new Rejection<ConflictRejection>('too-many-conflicts', { most: MOST });
  return [{ type: 'ConflictDeclared', data }];
};
