import { visitMode } from '@cairn/contracts/validation/visit.js';
import { id, localDate, wallTime } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

const placed = z.object({
  visitId: id,
  organizationId: id,
  /** Of the visit when the plan was drawn up; a date is offered only while it is the same. */
  visitVersion: z.int(),
  startsAt: wallTime,
  endsAt: wallTime,
  mode: visitMode,
  validators: z.array(id),
  lead: id,
  cost: z.int(),
});
export type PlacedVisit = Readonly<z.output<typeof placed>>;

const unplaced = z.object({
  visitId: id,
  because: z.enum(['crowded-out', 'no-team', 'no-date']),
  dates: z.int(),
  reasons: z.array(z.object({ code: z.string(), validators: z.int() })),
  languagesMissing: z.array(z.string()),
});

/** `refusal` is the code of the rule that refused an offer. */
export const planEvents = eventsOf({
  PlanRequested: z.object({ from: localDate, to: localDate, languages: z.array(z.string()), requestedBy: id }),
  PlanDrawn: z.object({
    placed: z.array(placed),
    unplaced: z.array(unplaced),
    objective: z.int(),
    bound: z.int(),
  }),
  PlanReleased: z.object({ visits: z.array(id), releasedBy: id }),
  DateOffered: z.object({ visitId: id }),
  OfferRefused: z.object({ visitId: id, refusal: z.string() }),
});
export type PlanEvent = EventIn<typeof planEvents>;
export type PlanEventData<Type extends PlanEvent['type']> = Extract<PlanEvent, { type: Type }>['data'];
