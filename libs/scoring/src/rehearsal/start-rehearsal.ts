import type { Command } from '@cairn/event-sourcing';
import type { RehearsalEvent } from './rehearsal-events.js';
import type { RehearsalState } from './rehearsal-state.js';

export type StartRehearsal = Command<'StartRehearsal', { readonly model: string; readonly version: string }>;

export const startRehearsal = ({ data }: StartRehearsal, { status }: RehearsalState): RehearsalEvent[] =>
  status === 'absent' ? [{ type: 'RehearsalStarted', data }] : [];
