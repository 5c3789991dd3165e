import { answerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import { id } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

export const scenarioEvents = eventsOf({
  ScenarioSaved: z.object({ assessmentId: id, name: z.string(), changes: answerChanges }),
  ScenarioRewritten: z.object({ name: z.string(), changes: answerChanges }),
  ScenarioDeleted: z.object({}),
});
export type ScenarioEvent = EventIn<typeof scenarioEvents>;
