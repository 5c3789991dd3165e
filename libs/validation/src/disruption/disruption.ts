import type { Decider } from '@cairn/event-sourcing';
import { type DeclareDisruption, declareDisruption } from './declare-disruption.js';
import type { DisruptionEvent } from './disruption-events.js';
import { type Disruption, evolveDisruption, noDisruption } from './disruption-state.js';
import { type EndShifts, endShifts } from './end-shifts.js';
import { type RecordShift, recordShift } from './record-shift.js';
import { type UndoDisruption, undoDisruption } from './undo-disruption.js';

export type DisruptionCommand = DeclareDisruption | RecordShift | EndShifts | UndoDisruption;

/** One disruption of the programme; one stream each. */
export const disruption: Decider<DisruptionCommand, Disruption, DisruptionEvent> = {
  category: 'disruption',
  initialState: noDisruption,
  evolve: evolveDisruption,
  decide: {
    DeclareDisruption: declareDisruption,
    RecordShift: recordShift,
    EndShifts: endShifts,
    UndoDisruption: undoDisruption,
  },
};
