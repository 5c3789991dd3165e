import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ScenarioEvent } from './scenario-events.js';
import type { Scenario, ScenarioRejection } from './scenario-state.js';

export type RewriteScenario = Command<'RewriteScenario', { readonly name: string; readonly changes: AnswerChanges }>;

/** The name and all changes at once. */
export const rewriteScenario = ({ data }: RewriteScenario, scenario: Scenario): ScenarioEvent[] => {
  if (scenario.status !== 'saved') throw new Rejection<ScenarioRejection>('scenario-not-saved');
  return scenario.name === data.name && sameText(scenario.changes) === sameText(data.changes)
    ? []
    : [{ type: 'ScenarioRewritten', data }];
};

/** The same text for the same changes, whatever order they came in. */
const sameText = (changes: AnswerChanges): string =>
  JSON.stringify(
    Object.entries(changes)
      .flatMap(([unitId, answers]) =>
        Object.entries(answers).map(([indicatorId, answer]) => [unitId, indicatorId, answer]),
      )
      .sort(),
  );
