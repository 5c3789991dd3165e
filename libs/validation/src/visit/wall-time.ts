import { visitDays } from '@cairn/contracts/validation/visit-days.js';
import { Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { Appointment, Span } from './visit-events.js';
import type { VisitRejection } from './visit-state.js';

/** An hour that comes twice in autumn may be meant early or late. */
export type Repeated = 'earlier' | 'later';

/**
 * The instant at which clocks of the zone show this wall time.
 *
 * @throws Rejection `wall-time-skipped` for a time that clocks jump over in spring
 */
export const instantOf = (wallTime: string, timeZone: string, repeated: Repeated): Temporal.Instant => {
  const wall = Temporal.PlainDateTime.from(wallTime);
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: repeated });
  if (!zoned.toPlainDateTime().equals(wall)) {
    throw new Rejection<VisitRejection>('wall-time-skipped', {
      wallTime,
      timeZone,
      nextWallTime: nextAfterGap(wall, timeZone),
    });
  }
  return zoned.toInstant();
};

const nextAfterGap = (wall: Temporal.PlainDateTime, timeZone: string): string => {
  const beforeGap = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const gap = beforeGap.getTimeZoneTransition('next') ?? beforeGap;
  return gap.toPlainDateTime().toString({ smallestUnit: 'minute' });
};

/**
 * When the appointment takes place by the rules that the zone has today; a wall time which they skip is the moment the
 * clocks jump to.
 */
export const spanOf = ({ startsAt, endsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>, timeZone: string): Span => ({
  begins: Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timeZone).toInstant().toString(),
  ends: Temporal.PlainDateTime.from(endsAt)
    .toZonedDateTime(timeZone, { disambiguation: 'later' })
    .toInstant()
    .toString(),
});

type Times = Pick<Appointment, 'startsAt' | 'endsAt'>;

/** How long the appointment lasts, its hours of each day counted. */
export const workingMinutes = (appointment: Times, timeZone: string): number => {
  const lengths = visitDays(appointment).map((day) => {
    const { begins, ends } = spanOf(day, timeZone);
    return Temporal.Instant.from(begins).until(ends).total('minutes');
  });
  return lengths.reduce((sum, minutes) => sum + minutes, 0);
};

/**
 * The days of the facility that a visit takes, as instants: from the first midnight to the midnight after the last day.
 */
export const daysTaken = (
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  timeZone: string,
): { readonly from: string; readonly until: string; readonly firstDay: string; readonly lastDay: string } => {
  const [first, last] = [
    Temporal.PlainDateTime.from(startsAt).toPlainDate(),
    Temporal.PlainDateTime.from(endsAt).toPlainDate(),
  ];
  return {
    from: first.toZonedDateTime(timeZone).toInstant().toString(),
    until: last.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString(),
    firstDay: first.toString(),
    lastDay: last.toString(),
  };
};
