import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Temporal } from 'temporal-polyfill';

/** A visit on the days it takes: fixed, or held while the hospital has not confirmed. */
export type BoardEntry = {
  readonly visit: VisitSummary;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly held: boolean;
};

/** The visits that have a day, without those that were cancelled. */
export const boardEntries = (visits: readonly VisitSummary[]): readonly BoardEntry[] =>
  visits
    .flatMap((visit) =>
      visit.appointment && visit.status !== 'cancelled'
        ? [
            {
              visit,
              firstDay: visit.appointment.startsAt.slice(0, 10),
              lastDay: visit.appointment.endsAt.slice(0, 10),
              held: visit.status === 'proposed',
            },
          ]
        : [],
    )
    .toSorted((one, other) =>
      (one.visit.appointment?.startsAt ?? '').localeCompare(other.visit.appointment?.startsAt ?? ''),
    );

export const on = (entries: readonly BoardEntry[], day: string): readonly BoardEntry[] =>
  entries.filter(({ firstDay, lastDay }) => firstDay <= day && lastDay >= day);

const date = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);

/** The seven days of the week that has the day, from Monday on. */
export const weekOf = (day: string): readonly string[] => {
  const monday = date(day).subtract({ days: date(day).dayOfWeek - 1 });
  return Array.from({ length: 7 }, (_, i) => monday.add({ days: i }).toString());
};

/** The weeks of the month that has the day; the first and the last run into the months beside it. */
export const monthOf = (day: string): readonly (readonly string[])[] => {
  const first = date(day).with({ day: 1 });
  const weeks: (readonly string[])[] = [];
  for (
    let monday = date(weekOf(first.toString())[0] ?? day);
    isBefore(monday, first.add({ months: 1 }));
    monday = monday.add({ days: 7 })
  )
    weeks.push(weekOf(monday.toString()));
  return weeks;
};

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;

export const moved = (day: string, by: { readonly weeks: number } | { readonly months: number }): string =>
  date(day).add(by).toString();

/** Every day of the month that has the day. */
export const daysOfMonth = (day: string): readonly string[] => {
  const first = date(day).with({ day: 1 });
  return Array.from({ length: first.daysInMonth }, (_, i) => first.add({ days: i }).toString());
};

type Times = { readonly startsAt: string; readonly endsAt: string };

/** The same hours so many days later as lie between the day that was taken hold of and the one it is put on. */
export const timesOn = ({ startsAt, endsAt }: Times, from: string, to: string): Times => {
  const { days } = date(from).until(to);
  const on = (wallTime: string): string =>
    `${date(wallTime.slice(0, 10)).add({ days }).toString()}${wallTime.slice(10)}`;
  return { startsAt: on(startsAt), endsAt: on(endsAt) };
};

/** Its date can be moved: it is held or fixed. */
export const isMovable = ({ status }: VisitSummary): boolean => status === 'proposed' || status === 'scheduled';

export type Lane = { readonly key: string; readonly title: string; readonly entries: readonly BoardEntry[] };

/** A lane for each validator who has a visit on one of the days, or for each country, by name. */
export const lanesOf = (
  entries: readonly BoardEntry[],
  days: readonly string[],
  titlesOf: (visit: VisitSummary) => readonly (readonly [key: string, title: string])[],
): readonly Lane[] => {
  const [from, to] = [days[0] ?? '', days.at(-1) ?? ''];
  const lanes = new Map<string, { readonly title: string; readonly entries: BoardEntry[] }>();
  for (const entry of entries) {
    if (entry.firstDay > to || entry.lastDay < from) continue;
    for (const [key, title] of titlesOf(entry.visit)) {
      const lane = lanes.get(key) ?? { title, entries: [] };
      lane.entries.push(entry);
      lanes.set(key, lane);
    }
  }
  return [...lanes]
    .map(([key, lane]) => ({ key, ...lane }))
    .toSorted((one, other) => one.title.localeCompare(other.title) || one.key.localeCompare(other.key));
};

export const byValidator = ({ appointment }: VisitSummary): readonly (readonly [string, string])[] =>
  (appointment?.validators ?? []).map(({ personId, name }) => [personId, name]);
