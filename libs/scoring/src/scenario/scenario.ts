import type { Decider } from '@cairn/event-sourcing';
import type { DeleteScenario } from './delete-scenario.js';
import { deleteScenario } from './delete-scenario.js';
import type { RewriteScenario } from './rewrite-scenario.js';
import { rewriteScenario } from './rewrite-scenario.js';
import type { SaveScenario } from './save-scenario.js';
import { saveScenario } from './save-scenario.js';
import type { ScenarioEvent } from './scenario-events.js';
import type { Scenario } from './scenario-state.js';
import { evolve, noScenario } from './scenario-state.js';

export const scenario: Decider<SaveScenario | RewriteScenario | DeleteScenario, Scenario, ScenarioEvent> = {
  category: 'scenario',
  initialState: noScenario,
  evolve,
  decide: { SaveScenario: saveScenario, RewriteScenario: rewriteScenario, DeleteScenario: deleteScenario },
};
