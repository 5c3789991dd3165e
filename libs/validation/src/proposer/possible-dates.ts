import { Temporal } from 'temporal-polyfill';
import type { DateOffered, PlannedVisit } from './planning.js';

/** A first day on which the visit cannot begin: on `day`, a working day of such a visit, the site is closed. */
export type DateRejected = { readonly firstDay: string; readonly day: string; readonly holiday: string | null };

/**
 * Every first day within the window, either possible, or with the closed day that rules it out. Between two sites lies a
 * day of travel, unless the visit is remote. A date that would end after the window is neither.
 */
export const possibleDates = (
  visit: PlannedVisit,
): { readonly possible: readonly DateOffered[]; readonly rejected: readonly DateRejected[] } => {
  const possible: DateOffered[] = [];
  const rejected: DateRejected[] = [];
  for (
    let first = Temporal.PlainDate.from(visit.earliest);
    first.toString() <= visit.latest;
    first = first.add({ days: 1 })
  ) {
    const days = daysFrom(first, visit);
    const last = days.at(-1)?.day ?? first.toString();
    if (last > visit.latest) break;
    const closed = days.map(({ day, site }) => visit.sites[site]?.closed.get(day)).find((one) => one !== undefined);
    if (closed) rejected.push({ firstDay: first.toString(), ...closed });
    else possible.push({ firstDay: first.toString(), lastDay: last, days });
  }
  return { possible, rejected };
};

const daysFrom = (first: Temporal.PlainDate, { sites, mode }: PlannedVisit): DateOffered['days'] => {
  const days: { day: string; site: number }[] = [];
  let next = first;
  for (const [site, { days: length }] of sites.entries()) {
    if (site > 0 && mode === 'on-site') next = next.add({ days: 1 });
    for (let i = 0; i < length; i += 1) {
      days.push({ day: next.toString(), site });
      next = next.add({ days: 1 });
    }
  }
  return days;
};
