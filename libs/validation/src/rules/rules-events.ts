import { visitRules } from '@cairn/contracts/validation/visit-rules.js';
import { slug } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** `model` is null for all models without rules of their own. The version of the event is the version of the rules. */
export const rulesEvents = eventsOf({
  VisitRulesSet: z.object({ model: slug.nullable(), rules: visitRules }),
  CoolingOffSet: z.object({ years: z.int() }),
});
export type RulesEvent = EventIn<typeof rulesEvents>;
export type RulesEventData<Type extends RulesEvent['type']> = Extract<RulesEvent, { type: Type }>['data'];
