import { Temporal } from 'temporal-polyfill';
import { dayNumber, weekdayOf } from './day-number.js';
import type { DateOffered, PlannedValidator, PlannedVisit } from './planning.js';

/** What keeps a validator from a visit whatever its date is. */
export type StandingObstacle = 'belonged' | 'conflict' | 'objected' | 'plans' | 'profile-missing' | 'not-qualified';
/** What keeps a validator from one date. */
export type DateObstacle =
  'qualification-ends' | 'absent' | 'booked' | 'rest-day' | 'capacity' | 'off-day' | 'working-hours';
export type Obstacle = StandingObstacle | DateObstacle;

export const standingObstacle = (
  { belonged, conflicted, objected, plans, work, qualifications }: PlannedValidator,
  { model, targetStage, earliest, latest }: PlannedVisit,
): StandingObstacle | null => {
  if (belonged) return 'belonged';
  if (conflicted) return 'conflict';
  if (objected) return 'objected';
  if (plans) return 'plans';
  if (!work) return 'profile-missing';
  const some = qualifications.some(
    (one) =>
      one.model === model &&
      one.highestStage >= targetStage &&
      one.from <= latest &&
      (one.until === null || one.until >= earliest),
  );
  return some ? null : 'not-qualified';
};

/**
 * What keeps a validator, of whom no standing obstacle is known, from one date; the weightiest one. A person who travels
 * has no other visit on the day before and the day after.
 */
export const dateObstacle = (
  { work, absences, bookings, qualifications }: PlannedValidator,
  visit: PlannedVisit,
  { firstDay, lastDay, days }: DateOffered,
  isWithinHomeHours: (timeZone: string) => boolean,
): DateObstacle | null => {
  const lasting = qualifications.some(
    (one) =>
      one.model === visit.model &&
      one.highestStage >= visit.targetStage &&
      one.from <= firstDay &&
      (one.until === null || one.until >= lastDay),
  );
  if (!work || !lasting) return 'qualification-ends';
  if (absences.some(({ from, until }) => from <= lastDay && until >= firstDay)) return 'absent';
  if (bookings.some((one) => one.firstDay <= lastDay && one.lastDay >= firstDay)) return 'booked';
  if (visit.mode === 'on-site') {
    const [before, after] = [dayNumber(firstDay) - 1, dayNumber(lastDay) + 1];
    if (bookings.some((one) => dayNumber(one.firstDay) <= after && dayNumber(one.lastDay) >= before)) return 'rest-day';
  }
  const month = firstDay.slice(0, 7);
  if (bookings.filter((one) => one.firstDay.startsWith(month)).length >= work.visitsPerMonth) return 'capacity';
  if (days.some(({ day }) => !work.workingDays.includes(weekdayOf(day)))) return 'off-day';
  if (visit.mode === 'remote' && !isWithinHomeHours(work.timeZone)) return 'working-hours';
  return null;
};

/** Hours in which a validator takes part from home in a remote visit, as wall times of the own zone. */
const HOME_HOURS = { from: '06:00', to: '22:00' };

/** Whether the hours of every day of the date are decent ones in a zone; asked once for each zone. */
export const withinHomeHours = (visit: PlannedVisit, { days }: DateOffered): ((timeZone: string) => boolean) => {
  const known = new Map<string, boolean>();
  const isWithin = (home: string): boolean =>
    days.every(({ day, site }) => {
      const zone = visit.sites[site]?.timeZone ?? home;
      const there = (time: string): Temporal.PlainDateTime =>
        Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).withTimeZone(home).toPlainDateTime();
      const [begins, ends] = [there(visit.hours.from), there(visit.hours.to)];
      const clock = (time: Temporal.PlainDateTime): string => time.toPlainTime().toString({ smallestUnit: 'minute' });
      return (
        begins.toPlainDate().equals(ends.toPlainDate()) &&
        clock(begins) >= HOME_HOURS.from &&
        clock(ends) <= HOME_HOURS.to
      );
    });
  return (home) => {
    const found = known.get(home) ?? isWithin(home);
    known.set(home, found);
    return found;
  };
};
