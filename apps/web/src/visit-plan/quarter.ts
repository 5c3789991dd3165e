import { Temporal } from 'temporal-polyfill';

/** From the day after to the end of its quarter, or of the next one where fewer than four weeks are left. */
export const quarterAfter = (today: string): { readonly from: string; readonly to: string } => {
  const first = Temporal.PlainDate.from(today).add({ days: 1 });
  const ends = endOfQuarter(first);
  const isShort = first.until(ends).days < 28;
  return { from: first.toString(), to: (isShort ? endOfQuarter(ends.add({ days: 1 })) : ends).toString() };
};

const endOfQuarter = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day
    .with({ day: 1, month: Math.ceil(day.month / 3) * 3 })
    .add({ months: 1 })
    .subtract({ days: 1 });
