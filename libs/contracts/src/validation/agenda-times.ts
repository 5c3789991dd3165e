import { nameKey } from '../text.js';
import type { AgendaEntry } from './agenda.js';
import { visitDays } from './visit-days.js';

type Times = { readonly startsAt: string; readonly endsAt: string };

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const DAY = 24 * 60;

/** The hours of a day of a visit; `minutes` is how long they are on the clock of the wall. */
export type AgendaDay = {
  readonly day: number;
  readonly date: string;
  readonly from: string;
  readonly minutes: number;
};

/** The days of a visit, counted from 1. */
export const agendaDays = (times: Times): readonly AgendaDay[] =>
  visitDays(times).map(({ startsAt, endsAt }, i) => {
    const [from, until] = [startsAt.slice(11), endsAt.slice(11)];
    const length = minutesOf(until) - minutesOf(from);
    return { day: i + 1, date: startsAt.slice(0, 10), from, minutes: length > 0 ? length : length + DAY };
  });

/** Minutes from the start of the day to a time of it; times before the start are after midnight. */
const minutesInto = ({ from }: Pick<AgendaDay, 'from'>, time: string): number =>
  (minutesOf(time) - minutesOf(from) + DAY) % DAY;

/** The time of day so many minutes after the start of the day. */
export const timeAfter = ({ from }: Pick<AgendaDay, 'from'>, minutes: number): string => {
  const at = (minutesOf(from) + minutes) % DAY;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
};

/** When an entry is, in minutes from the start of its day. */
export const minutesOfEntry = (
  day: Pick<AgendaDay, 'from'>,
  { from, until }: Pick<AgendaEntry, 'from' | 'until'>,
): { readonly begins: number; readonly ends: number } => {
  const begins = minutesInto(day, from);
  const ends = minutesInto(day, until);
  return { begins, ends: ends === 0 && begins > 0 ? DAY : ends };
};

/** In the order in which they take place. */
export const inOrder = (entries: readonly AgendaEntry[], days: readonly AgendaDay[]): readonly AgendaEntry[] => {
  const placed = (entry: AgendaEntry): number => {
    const day = days.find((one) => one.day === entry.day);
    return entry.day * DAY * 2 + minutesInto(day ?? { from: '00:00' }, entry.from);
  };
  return entries.toSorted((one, other) => placed(one) - placed(other));
};

/** Who cannot be at two entries at once: validators by id, people of the hospital by name. */
const peopleAt = ({ validators, people }: AgendaEntry, team: readonly string[]): readonly string[] => [
  ...(validators.length > 0 ? validators : team),
  ...people.map(nameKey),
];

export type AgendaProblem =
  | { readonly code: 'outside-hours'; readonly entryId: string }
  | {
      readonly code: 'overlap';
      readonly entryId: string;
      readonly otherId: string;
      readonly people: readonly string[];
    };

/**
 * What is wrong with an agenda: an entry outside the hours of its day, or somebody who would be at two entries at once.
 * `people` are ids of validators and the names of others.
 */
export const agendaProblems = (
  entries: readonly AgendaEntry[],
  times: Times,
  team: readonly string[],
): readonly AgendaProblem[] => {
  const days = new Map(agendaDays(times).map((day) => [day.day, day]));
  const problems: AgendaProblem[] = [];
  const placed = entries.flatMap((entry) => {
    const day = days.get(entry.day);
    const at = day && minutesOfEntry(day, entry);
    if (!day || !at || at.ends <= at.begins || at.ends > day.minutes) {
      problems.push({ code: 'outside-hours', entryId: entry.id });
      return [];
    }
    return [{ entry, ...at }];
  });
  for (const [i, one] of placed.entries())
    for (const other of placed.slice(i + 1)) {
      if (one.entry.day !== other.entry.day || one.begins >= other.ends || other.begins >= one.ends) continue;
      const there = new Set(peopleAt(one.entry, team));
      const both = peopleAt(other.entry, team).filter((person) => there.has(person));
      if (both.length > 0)
        problems.push({ code: 'overlap', entryId: one.entry.id, otherId: other.entry.id, people: both });
    }
  return problems;
};

type Span = { readonly begins: number; readonly ends: number };

/** Where the first free stretch of a length begins; after everything else where there is none. */
const freeAt = (taken: readonly Span[], length: number, most: number): number => {
  const candidates = [0, ...taken.map(({ ends }) => ends)].toSorted((one, other) => one - other);
  const isFree = (from: number): boolean =>
    from + length <= most && taken.every(({ begins, ends }) => ends <= from || begins >= from + length);
  return candidates.find(isFree) ?? Math.max(0, ...taken.map(({ ends }) => ends));
};

/**
 * The agenda with an entry before another one of a day, or at its end where `before` is null. On its own day the entries
 * between the old place and the new one follow one another from where the first of them began. On another day it
 * begins when the entry it comes before did, and later ones move back as far as they have to; at its end it takes the
 * first stretch that is free and long enough.
 */
export const moveEntry = (
  entries: readonly AgendaEntry[],
  times: Times,
  entryId: string,
  to: { readonly day: number; readonly before: string | null },
): readonly AgendaEntry[] => {
  const days = agendaDays(times);
  const [moved, day] = [entries.find((one) => one.id === entryId), days.find((one) => one.day === to.day)];
  if (!moved || !day || to.before === entryId) return entries;
  const spanOf = (one: AgendaEntry) => minutesOfEntry(days.find(({ day: own }) => own === one.day) ?? day, one);
  const onDay = inOrder(
    entries.filter((one) => one.day === to.day),
    days,
  );
  const others = onDay.filter((one) => one.id !== entryId);
  const [was, found] = [onDay.indexOf(moved), others.findIndex((one) => one.id === to.before)];
  const at = found < 0 ? others.length : found;
  const order = [...others.slice(0, at), moved, ...others.slice(at)];
  if (was < 0 && to.before === null) {
    const { begins, ends } = spanOf(moved);
    const from = freeAt(others.map(spanOf), Math.max(ends - begins, 5), day.minutes);
    const there = { ...moved, day: to.day, from: timeAfter(day, from), until: timeAfter(day, from + ends - begins) };
    return inOrder(
      entries.map((one) => (one === moved ? there : one)),
      days,
    );
  }
  const [first, last] = was < 0 ? [at, order.length - 1] : [Math.min(was, at), Math.max(was, at)];
  const firstThere = onDay[first];
  let free = firstThere ? spanOf(firstThere).begins : Math.max(0, ...others.map((one) => spanOf(one).ends));
  const placed = new Map(
    order.slice(first, last + 1).map((one) => {
      const { begins, ends } = spanOf(one);
      const from = was < 0 && one !== moved ? Math.max(free, begins) : free;
      free = from + Math.max(ends - begins, 5);
      return [one.id, { ...one, day: to.day, from: timeAfter(day, from), until: timeAfter(day, free) }] as const;
    }),
  );
  return inOrder(
    entries.map((one) => placed.get(one.id) ?? one),
    days,
  );
};
