import type { Decider } from '@cairn/event-sourcing';
import type { EffortEvent } from './effort-events.js';
import type { Effort } from './effort-state.js';
import { evolve, noEffort } from './effort-state.js';
import type { EstimateEffort } from './estimate-effort.js';
import { estimateEffort } from './estimate-effort.js';

/** Its streams bear the ids of assessments. */
export const effort: Decider<EstimateEffort, Effort, EffortEvent> = {
  category: 'effort',
  initialState: noEffort,
  evolve,
  decide: { EstimateEffort: estimateEffort },
};
