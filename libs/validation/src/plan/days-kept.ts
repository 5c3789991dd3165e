import { dayNumber } from '../proposer/day-number.js';
import type { DateOffered, PlannedVisit } from '../proposer/planning.js';

/**
 * The half days a visit keeps of each of its team, as whole numbers from the first to the last. A visit on site keeps half
 * a day before and half a day after it, so that a whole day lies between it and any other.
 */
export const halfDaysKept = (
  mode: PlannedVisit['mode'],
  { firstDay, lastDay }: Pick<DateOffered, 'firstDay' | 'lastDay'>,
): { readonly from: number; readonly to: number } => {
  const travel = mode === 'on-site' ? 1 : 0;
  return { from: dayNumber(firstDay) * 2 - travel, to: dayNumber(lastDay) * 2 + 1 + travel };
};
