import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ScenarioEvent } from './scenario-events.js';
import type { Scenario, ScenarioRejection } from './scenario-state.js';

export type DeleteScenario = Command<'DeleteScenario', Record<never, never>>;

export const deleteScenario = (_: DeleteScenario, { status }: Scenario): ScenarioEvent[] => {
  if (status === 'absent') throw new Rejection<ScenarioRejection>('scenario-not-saved');
  return status === 'deleted' ? [] : [{ type: 'ScenarioDeleted', data: {} }];
};
