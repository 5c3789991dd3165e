import { Temporal } from 'temporal-polyfill';

type Times = { readonly startsAt: string; readonly endsAt: string };

/** Hours that run past midnight are a night shift up to this length. What is longer has a night's rest in it. */
export const LONGEST_NIGHT_SHIFT_HOURS = 12;

const read = ({ startsAt, endsAt }: Times) => {
  const [first, last] = [Temporal.PlainDateTime.from(startsAt), Temporal.PlainDateTime.from(endsAt)];
  const [from, to] = [first.toPlainTime(), last.toPlainTime()];
  const nights = first.toPlainDate().until(last.toPlainDate()).days;
  return { first: first.toPlainDate(), from, to, nights, crosses: Temporal.PlainTime.compare(to, from) <= 0 };
};

/** Whether the hours of a day would run from one day's end to the next day's start, such as 16:00 to 09:00. */
export const spansRest = (times: Times): boolean => {
  const { from, to, nights, crosses } = read(times);
  return nights > 0 && crosses && from.until(to).total('hours') + 24 > LONGEST_NIGHT_SHIFT_HOURS;
};

/**
 * The hours of each day of a visit, as wall times: on every day from the hour at which it starts to the hour at which
 * it ends. Where that hour is earlier, each is a shift that ends on the next day. Dates from before `spansRest` was
 * refused are a single stretch.
 */
export const visitDays = (times: Times): readonly Times[] => {
  const { first, from, to, nights, crosses } = read(times);
  if (nights === 0 || spansRest(times)) return [times];
  const at = (day: number, time: Temporal.PlainTime): string =>
    first.add({ days: day }).toPlainDateTime(time).toString({ smallestUnit: 'minute' });
  const [count, ends] = crosses ? [nights, 1] : [nights + 1, 0];
  return Array.from({ length: count }, (_, i) => ({ startsAt: at(i, from), endsAt: at(i + ends, to) }));
};

/** The date on which the hours of the last day begin, `2027-04-20`. */
export const lastVisitDay = (times: Times): string =>
  ((spansRest(times) ? undefined : visitDays(times).at(-1)?.startsAt) ?? times.endsAt).slice(0, 10);
