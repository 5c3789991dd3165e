import { shippedAgenda } from '@cairn/contracts/validation/agenda.js';
import { visitRules } from '@cairn/contracts/validation/visit-rules.js';
import { slug } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** `model` is null for all models without rules of their own. The version of the event is the version of the rules. */
export const rulesEvents = eventsOf({
  VisitRulesSet: {
    schema: z.object({ model: slug.nullable(), rules: visitRules }),
    upcasts: [(data: { readonly rules: object }) => ({ ...data, rules: { agenda: shippedAgenda, ...data.rules } })],
  },
  CoolingOffSet: z.object({ years: z.int() }),
});
export type RulesEvent = EventIn<typeof rulesEvents>;
export type RulesEventData<Type extends RulesEvent['type']> = Extract<RulesEvent, { type: Type }>['data'];
