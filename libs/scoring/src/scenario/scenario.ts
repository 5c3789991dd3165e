import type { Decider } from '@cairn/event-sourcing';
import { type DeleteScenario, deleteScenario } from './delete-scenario.js';
import { type RewriteScenario, rewriteScenario } from './rewrite-scenario.js';
import { type SaveScenario, saveScenario } from './save-scenario.js';
import type { ScenarioEvent } from './scenario-events.js';
import { type Scenario, evolve, noScenario } from './scenario-state.js';

export const scenario: Decider<SaveScenario | RewriteScenario | DeleteScenario, Scenario, ScenarioEvent> = {
  category: 'scenario',
  initialState: noScenario,
  evolve,
  decide: { SaveScenario: saveScenario, RewriteScenario: rewriteScenario, DeleteScenario: deleteScenario },
};
