import type { Decider } from '@cairn/event-sourcing';
import type { RulesEvent } from './rules-events.js';
import { type Rules, evolveRules, shipped } from './rules-state.js';
import { type SetCoolingOff, setCoolingOff } from './set-cooling-off.js';
import { type SetVisitRules, setVisitRules } from './set-visit-rules.js';

export type RulesCommand = SetVisitRules | SetCoolingOff;

/** The rules of visits: one stream of the programme, under its id. */
export const rules: Decider<RulesCommand, Rules, RulesEvent> = {
  category: 'visit-rules',
  initialState: shipped,
  evolve: evolveRules,
  decide: { SetVisitRules: setVisitRules, SetCoolingOff: setCoolingOff },
};
