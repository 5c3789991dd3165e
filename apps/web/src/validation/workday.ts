import { weekendOf } from '@cairn/contracts/validation/weekend.js';
import { Temporal } from 'temporal-polyfill';

/**
 * The first working day from `earliest` on in a country, or `earliest` where `latest` comes before one. Days are
 * `2027-03-09`.
 */
export const firstWorkday = (earliest: string, latest: string, country: string): string => {
  const weekend = weekendOf(country);
  for (let day = Temporal.PlainDate.from(earliest); day.toString() <= latest; day = day.add({ days: 1 }))
    if (!weekend.includes(day.dayOfWeek)) return day.toString();
  return earliest;
};
