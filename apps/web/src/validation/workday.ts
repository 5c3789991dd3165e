import { Temporal } from 'temporal-polyfill';

type Week = { readonly weekend: readonly number[] };
type KnowsItsWeek = { readonly weekInfo?: Week; readonly getWeekInfo?: () => Week };

/** The days off in a country, Monday being 1. */
const weekendOf = (country: string): readonly number[] => {
  const region = new Intl.Locale(`und-${country}`) as KnowsItsWeek;
  return (region.getWeekInfo?.() ?? region.weekInfo)?.weekend ?? [6, 7];
};

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
