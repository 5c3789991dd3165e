import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import { evolveWith } from '@cairn/event-sourcing';
import type { ScenarioEvent } from './scenario-events.js';

export type ScenarioRejection = 'scenario-exists' | 'scenario-not-saved' | 'scenario-limit-reached';

export type Scenario = {
  readonly status: 'absent' | 'saved' | 'deleted';
  readonly name: string;
  readonly changes: AnswerChanges;
};

export const noScenario: Scenario = { status: 'absent', name: '', changes: {} };

export const evolve = evolveWith<Scenario, ScenarioEvent>({
  ScenarioSaved: (_, { data: { name, changes } }) => ({ status: 'saved', name, changes }),
  ScenarioRewritten: (scenario, { data: { name, changes } }) => ({ ...scenario, name, changes }),
  ScenarioDeleted: (scenario) => ({ ...scenario, status: 'deleted' }),
});
