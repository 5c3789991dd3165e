import type { Command } from '@cairn/event-sourcing';
import type { RulesEvent, RulesEventData } from './rules-events.js';
import type { Rules } from './rules-state.js';

export type SetVisitRules = Command<'SetVisitRules', RulesEventData<'VisitRulesSet'>>;

/** For visits that are requested from now on; open ones keep the rules they began under. */
export const setVisitRules = ({ data: { model, rules } }: SetVisitRules, { sets }: Rules): RulesEvent[] => {
  const ordered = { ...rules, stages: rules.stages.toSorted((one, other) => one.fromStage - other.fromStage) };
  return JSON.stringify(sets.get(model)) === JSON.stringify(ordered)
    ? []
    : [{ type: 'VisitRulesSet', data: { model, rules: ordered } }];
};
