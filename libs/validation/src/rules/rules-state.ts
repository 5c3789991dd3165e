import { COOLING_OFF_YEARS } from '@cairn/contracts/validation/conflict.js';
import { type VisitRules, shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { evolveWith, mapWith } from '@cairn/event-sourcing';
import type { RulesEvent } from './rules-events.js';

/** Rules by model; null stands for all others. */
export type Rules = {
  readonly sets: ReadonlyMap<string | null, VisitRules>;
  readonly coolingOffYears: number;
};

export const shipped: Rules = { sets: new Map([[null, shippedRules]]), coolingOffYears: COOLING_OFF_YEARS };

export const evolveRules = evolveWith<Rules, RulesEvent>({
  VisitRulesSet: (state, { data: { model, rules } }) => ({ ...state, sets: mapWith(state.sets, [model, rules]) }),
  CoolingOffSet: (state, { data: { years } }) => ({ ...state, coolingOffYears: years }),
});
