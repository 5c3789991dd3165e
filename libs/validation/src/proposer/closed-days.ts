import { weekendOf } from '@cairn/contracts/validation/weekend.js';
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

/** Why nobody is visited on a day: it is a weekend there, or a public holiday of this name. */
export type Closed = { readonly day: string; readonly holiday: string | null };

const DAY_MS = 86_400_000;

/**
 * The days from `from` to `to`, both included, on which sites in the country are closed: its weekend and its public
 * holidays of the whole country. Days are `2027-03-09`, the country two capital letters; of a country without known
 * holidays only weekends are closed.
 */
export const closedDays = (country: string, from: string, to: string): ReadonlyMap<string, Closed> => {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const closed = new Map<string, Closed>();
  const weekend = weekendOf(country);
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    if (weekend.includes(day.dayOfWeek)) closed.set(day.toString(), { day: day.toString(), holiday: null });
  for (const { day, name } of holidaysOf(country, first.year - 1, last.year))
    if (day >= from && day <= to) closed.set(day, { day, holiday: name });
  return closed;
};

/** A holiday that lasts over the turn of the year begins in the year before. */
const holidaysOf = (country: string, firstYear: number, lastYear: number) => {
  const calendar = new Holidays(country, { languages: 'en' });
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  return years
    .flatMap((year) => calendar.getHolidays(year, 'en'))
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, name }) => {
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
      const first = Temporal.PlainDate.from(date.slice(0, 10));
      return Array.from({ length: days }, (_, i) => ({ day: first.add({ days: i }).toString(), name }));
    });
};
