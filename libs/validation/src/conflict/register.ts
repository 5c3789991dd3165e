import type { Decider } from '@cairn/event-sourcing';
import type { ConflictEvent } from './conflict-events.js';
import { type Register, emptyRegister, evolveRegister } from './conflict-state.js';
import { type DeclareConflict, declareConflict } from './declare-conflict.js';
import { type EndConflict, endConflict } from './end-conflict.js';
import { type WithdrawConflict, withdrawConflict } from './withdraw-conflict.js';

export type ConflictCommand = DeclareConflict | EndConflict | WithdrawConflict;

/** The register of conflicts of interest: one stream for each person, under the programme. */
export const register: Decider<ConflictCommand, Register, ConflictEvent> = {
  category: 'conflicts',
  initialState: emptyRegister,
  evolve: evolveRegister,
  decide: {
    DeclareConflict: declareConflict,
    EndConflict: endConflict,
    WithdrawConflict: withdrawConflict,
  },
};
