import { evolveWith } from '@cairn/event-sourcing';
import type { RehearsalEvent } from './rehearsal-events.js';

export type RehearsalState = {
  readonly status: 'absent' | 'running' | 'ended';
  readonly model: string;
  readonly version: string;
};

export const noRehearsal: RehearsalState = { status: 'absent', model: '', version: '' };

export const evolve = evolveWith<RehearsalState, RehearsalEvent>({
  RehearsalStarted: (_, { data }) => ({ status: 'running', ...data }),
  RehearsalEnded: (state) => ({ ...state, status: 'ended' }),
});
