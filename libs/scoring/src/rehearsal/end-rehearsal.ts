import type { Command } from '@cairn/event-sourcing';
import type { RehearsalEvent } from './rehearsal-events.js';
import type { RehearsalState } from './rehearsal-state.js';

export type EndRehearsal = Command<'EndRehearsal', { readonly outcome: 'done' | 'outdated' | 'replaced' }>;

/** Rehearsals of an earlier release have no recorded start; nothing waits for their end. */
export const endRehearsal = ({ data }: EndRehearsal, { status }: RehearsalState): RehearsalEvent[] =>
  status === 'running' ? [{ type: 'RehearsalEnded', data }] : [];
