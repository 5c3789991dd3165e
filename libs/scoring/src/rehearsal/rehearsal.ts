import type { Decider } from '@cairn/event-sourcing';
import { type EndRehearsal, endRehearsal } from './end-rehearsal.js';
import type { RehearsalEvent } from './rehearsal-events.js';
import { type RehearsalState, evolve, noRehearsal } from './rehearsal-state.js';
import { type StartRehearsal, startRehearsal } from './start-rehearsal.js';

/** That a rehearsal runs and ends; how far it has come, and what it found, are rows of its job. */
export const rehearsal: Decider<StartRehearsal | EndRehearsal, RehearsalState, RehearsalEvent> = {
  category: 'rehearsal',
  initialState: noRehearsal,
  evolve,
  decide: { StartRehearsal: startRehearsal, EndRehearsal: endRehearsal },
};
