import { Temporal } from 'temporal-polyfill';
import { closedDays } from '../proposer/closed-days.js';
import { weekdayOf } from '../proposer/day-number.js';

/** Days of a shifted date, and what is known of its team; days are `2027-03-09`. */
export type ShiftedDate = {
  readonly country: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** The day of planning; a date has to be after it. */
  readonly today: string;
  readonly team: readonly {
    readonly absences: readonly { readonly from: string; readonly until: string }[];
    /** From 1 for Monday; null where nobody knows. */
    readonly workingDays: readonly number[] | null;
    /** Days of other visits that are not shifted with it. */
    readonly others: readonly { readonly firstDay: string; readonly lastDay: string }[];
  }[];
};

/** Every code by which a shifted date is refused, beside those of the visit itself. */
export type ShiftRejection =
  'visit-in-the-past' | 'site-closed' | 'validator-already-booked' | 'validator-absent' | 'validator-off-day';

/** What a date would run into, the weightiest first; null for nothing. */
export const shiftObstacle = ({ country, firstDay, lastDay, today, team }: ShiftedDate): ShiftRejection | null => {
  if (firstDay <= today) return 'visit-in-the-past';
  const closed = closedDays(country, firstDay, lastDay);
  if (closed.has(firstDay) || closed.has(lastDay)) return 'site-closed';
  if (team.some(({ others }) => others.some((one) => one.firstDay <= lastDay && one.lastDay >= firstDay)))
    return 'validator-already-booked';
  if (team.some(({ absences }) => absences.some(({ from, until }) => from <= lastDay && until >= firstDay)))
    return 'validator-absent';
  const days = daysOf(firstDay, lastDay).filter((day) => !closed.has(day));
  if (team.some(({ workingDays }) => workingDays && days.some((day) => !workingDays.includes(weekdayOf(day)))))
    return 'validator-off-day';
  return null;
};

const daysOf = (firstDay: string, lastDay: string): readonly string[] => {
  const first = Temporal.PlainDate.from(firstDay);
  return Array.from({ length: first.until(lastDay).days + 1 }, (_, i) => first.add({ days: i }).toString());
};
