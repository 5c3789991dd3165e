import { Temporal } from 'temporal-polyfill';

type Times = { readonly startsAt: string; readonly endsAt: string };

/**
 * The hours of each day of a visit, as wall times: on every day from the hour at which it starts to the hour at which
 * it ends. One that ends at an earlier hour than it starts is a single stretch.
 */
export const visitDays = ({ startsAt, endsAt }: Times): readonly Times[] => {
  const [first, last] = [Temporal.PlainDateTime.from(startsAt), Temporal.PlainDateTime.from(endsAt)];
  const [from, to] = [first.toPlainTime(), last.toPlainTime()];
  const nights = first.toPlainDate().until(last.toPlainDate()).days;
  if (nights === 0 || Temporal.PlainTime.compare(to, from) <= 0) return [{ startsAt, endsAt }];
  return Array.from({ length: nights + 1 }, (_, i) => {
    const day = first.toPlainDate().add({ days: i });
    const at = (time: Temporal.PlainTime): string => day.toPlainDateTime(time).toString({ smallestUnit: 'minute' });
    return { startsAt: at(from), endsAt: at(to) };
  });
};
