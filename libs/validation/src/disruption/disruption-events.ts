import { visitMode } from '@cairn/contracts/validation/visit.js';
import { country, id, localDate, wallTime } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

const touched = z.object({
  visitId: id,
  organizationId: id,
  /** Of the visit when the disruption was declared; it is shifted only while it is the same. */
  visitVersion: z.int(),
});
export type TouchedVisit = Readonly<z.output<typeof touched>>;

/** A visit with the date it has from now on; `held` while the hospital has not confirmed. */
const moved = z.object({
  visitId: id,
  organizationId: id,
  organizationName: z.string(),
  facilityName: z.string(),
  before: wallTime,
  startsAt: wallTime,
  endsAt: wallTime,
  timeZone: z.string(),
  mode: visitMode,
  validators: z.array(id),
  held: z.boolean(),
  /** Of a fixed date, as calendars count it; null for a held one. */
  sequence: z.int().nullable(),
  visitVersion: z.int(),
});
export type MovedVisit = Readonly<z.output<typeof moved>>;

/** All dates of some countries within a window move by `days`, for one reason; `refusal` is the code of a rule. */
export const disruptionEvents = eventsOf({
  DisruptionDeclared: z.object({
    countries: z.array(country),
    from: localDate,
    to: localDate,
    days: z.int(),
    reason: z.string(),
    visits: z.array(touched),
    declaredBy: id,
  }),
  VisitShifted: moved,
  ShiftRefused: z.object({ visitId: id, refusal: z.string() }),
  ShiftsEnded: z.object({}),
  UndoRequested: z.object({ undoneBy: id }),
  VisitRestored: moved,
  RestoreRefused: z.object({ visitId: id, refusal: z.string() }),
  RestoresEnded: z.object({}),
});
export type DisruptionEvent = EventIn<typeof disruptionEvents>;
export type DisruptionEventData<Type extends DisruptionEvent['type']> = Extract<
  DisruptionEvent,
  { type: Type }
>['data'];
