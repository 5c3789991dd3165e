import type { Decider } from '@cairn/event-sourcing';
import type { EffortEvent } from './effort-events.js';
import { type Effort, evolve, noEffort } from './effort-state.js';
import { type EstimateEffort, estimateEffort } from './estimate-effort.js';

/** Its streams have the ids of assessments. */
export const effort: Decider<EstimateEffort, Effort, EffortEvent> = {
  category: 'effort',
  initialState: noEffort,
  evolve,
  decide: { EstimateEffort: estimateEffort },
};
