import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ScenarioEvent } from './scenario-events.js';
import type { Scenario, ScenarioRejection } from './scenario-state.js';

/** `besides`: how many scenarios the assessment has already. */
export type SaveScenario = Command<
  'SaveScenario',
  { readonly assessmentId: string; readonly name: string; readonly changes: AnswerChanges; readonly besides: number }
>;

export const MOST_SCENARIOS = 50;

export const saveScenario = ({ data: { besides, ...data } }: SaveScenario, { status }: Scenario): ScenarioEvent[] => {
  if (status !== 'absent') throw new Rejection<ScenarioRejection>('scenario-exists');
  if (besides >= MOST_SCENARIOS)
    throw new Rejection<ScenarioRejection>('scenario-limit-reached', { limit: MOST_SCENARIOS });
  return [{ type: 'ScenarioSaved', data }];
};
