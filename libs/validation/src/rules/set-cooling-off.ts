import type { Command } from '@cairn/event-sourcing';
import type { RulesEvent, RulesEventData } from './rules-events.js';
import type { Rules } from './rules-state.js';

export type SetCoolingOff = Command<'SetCoolingOff', RulesEventData<'CoolingOffSet'>>;

/** For ties that are declared from now on. */
export const setCoolingOff = ({ data }: SetCoolingOff, { coolingOffYears }: Rules): RulesEvent[] =>
  data.years === coolingOffYears ? [] : [{ type: 'CoolingOffSet', data }];
