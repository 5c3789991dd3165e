import { lastVisitDay } from '@cairn/contracts/validation/visit-days.js';
import { Temporal } from 'temporal-polyfill';
import type { WallTimes } from './appointment-times.js';

type Planned = WallTimes & { readonly timeZone: string };

/** Clocks may go wrong by so much; the server allows it too. */
const CLOCK_SKEW_MINUTES = 5;

const hasCome = (instant: Temporal.Instant, now: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(now).add({ minutes: CLOCK_SKEW_MINUTES }), instant) >= 0;

/** Whether findings are taken: from the start of the visit on. */
export const hasBegun = ({ startsAt, timeZone }: Planned, now: string): boolean =>
  hasCome(Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timeZone).toInstant(), now);

/** Whether the visit may be concluded: from the midnight before its last day on, and not before it begins. */
export const lastDayHasBegun = (date: Planned, now: string): boolean =>
  hasBegun(date, now) &&
  hasCome(Temporal.PlainDate.from(lastVisitDay(date)).toZonedDateTime(date.timeZone).toInstant(), now);
