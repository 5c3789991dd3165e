import { Temporal } from 'temporal-polyfill';
import { dayNumber } from './day-number.js';
import type { DateOffered, PlannedValidator, PlannedVisit } from './planning.js';

/** One reason for a rank: what it adds to the cost, or takes from it. Whole numbers; the lower the sum the better. */
export type CostPart = {
  readonly code: 'load' | 'travel' | 'chained' | 'continuity' | 'mentoring' | 'wait';
  readonly amount: number;
};

/** For each other visit within so many days before or after. */
export const LOAD = 2;
const LOAD_DAYS = 90;
/** For a trip within the home country, and for one abroad, where each hour between the time zones adds one. */
const TRAVEL_AT_HOME = 1;
const TRAVEL_ABROAD = 3;
/** For another visit in the same foreign country within so many days, which makes one trip of two. */
const CHAINED = -3;
const CHAINED_DAYS = 4;
const CONTINUITY = -1;
/** For a team in which a mentor accompanies somebody in training. */
export const MENTORING = -2;
/** One for each fortnight after the first possible day. */
const WAIT_DAYS = 14;

type Place = { readonly country: string; readonly timeZone: string };

/** What the way to all sites costs a validator; zones as they are on the first day of the window. */
export const travelOf = ({ work }: PlannedValidator, { mode, sites, earliest }: PlannedVisit): number => {
  if (mode === 'remote' || !work) return 0;
  const offset = ({ timeZone }: Place): number =>
    Math.round(Temporal.PlainDate.from(earliest).toZonedDateTime(timeZone).offsetNanoseconds / 3.6e12);
  const to = (site: Place): number =>
    site.country === work.country ? TRAVEL_AT_HOME : TRAVEL_ABROAD + Math.abs(offset(site) - offset(work));
  return sites.reduce((sum, site) => sum + to(site), 0);
};

/** What a validator adds to the cost of a date, reason by reason; `travel` as `travelOf` says. */
export const costsOf = (
  { bookings, work, knowsFacility }: PlannedValidator,
  travel: number,
  { mode, sites }: PlannedVisit,
  { firstDay, lastDay }: DateOffered,
): readonly CostPart[] => {
  const [first, last] = [dayNumber(firstDay), dayNumber(lastDay)];
  const near = bookings
    .map((one) => ({
      country: one.country,
      gap: one.lastDay < firstDay ? first - dayNumber(one.lastDay) : dayNumber(one.firstDay) - last,
    }))
    .filter(({ gap }) => gap <= LOAD_DAYS);
  const isChained =
    mode === 'on-site' &&
    near.some(({ country, gap }) => gap <= CHAINED_DAYS && country !== work?.country && country === sites[0]?.country);
  return [
    ...(near.length > 0 ? [{ code: 'load', amount: near.length * LOAD } as const] : []),
    ...(travel > 0 ? [{ code: 'travel', amount: travel } as const] : []),
    ...(isChained ? [{ code: 'chained', amount: CHAINED } as const] : []),
    ...(knowsFacility ? [{ code: 'continuity', amount: CONTINUITY } as const] : []),
  ];
};

/** What the date itself costs: how long the hospital waits after the first possible one. */
export const waitOf = (first: string, firstDay: string): number =>
  Math.floor((dayNumber(firstDay) - dayNumber(first)) / WAIT_DAYS);
