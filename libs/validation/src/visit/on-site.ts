import { lastVisitDay } from '@cairn/contracts/validation/visit-days.js';
import { Temporal } from 'temporal-polyfill';
import type { Visit } from './visit-state.js';
import { spanOf } from './wall-time.js';

/** A clock may go wrong by so much: from so many minutes before the start on, findings are taken. */
const CLOCK_SKEW_MINUTES = 5;

type Planned = { readonly appointment: NonNullable<Visit['appointment']>; readonly timeZone: string };

/** When the visit begins. */
export const beginsAt = ({ appointment, timeZone }: Planned): string =>
  (appointment.span ?? spanOf(appointment, timeZone)).begins;

/** When the last day of the visit begins at the facility; for a visit of one day, when the visit does. */
export const lastDayBeginsAt = ({ appointment, timeZone }: Planned): string => {
  const midnight = Temporal.PlainDate.from(lastVisitDay(appointment)).toZonedDateTime(timeZone).toInstant();
  const begins = Temporal.Instant.from(beginsAt({ appointment, timeZone }));
  return (Temporal.Instant.compare(midnight, begins) > 0 ? midnight : begins).toString();
};

export const hasCome = (instant: string, now: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(now).add({ minutes: CLOCK_SKEW_MINUTES }), instant) >= 0;
