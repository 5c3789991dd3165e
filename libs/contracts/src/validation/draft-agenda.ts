import type { AgendaEntry, AgendaSession } from './agenda.js';
import { type AgendaDay, agendaDays, timeAfter } from './agenda-times.js';

type Times = { readonly startsAt: string; readonly endsAt: string };

/** What a visit looks at: criteria by service area, and those of the whole facility. */
export type Scope = {
  readonly areas: readonly { readonly name: string; readonly criteria: readonly string[] }[];
  readonly facility: readonly string[];
};

type Session = AgendaSession & Pick<AgendaEntry, 'serviceArea' | 'criteria'>;
/** A day with what stands at its start and end, and the minutes between them. */
type Frame = { readonly day: AgendaDay; readonly start: Session[]; readonly end: Session[]; readonly room: number };

/** In minutes: what every session takes at least, and the step in which they get shorter. */
const [LEAST, STEP] = [10, 5];

const sum = (sessions: readonly Session[]): number => sessions.reduce((total, { minutes }) => total + minutes, 0);

const framesOf = (template: readonly AgendaSession[], days: readonly AgendaDay[]): readonly Frame[] => {
  const of = (...when: readonly AgendaSession['when'][]): Session[] =>
    template.filter((one) => when.includes(one.when)).map((one) => ({ ...one, serviceArea: null, criteria: [] }));
  return days.map((day, i) => {
    const start = i === 0 ? of('first-day', 'each-day-start') : of('each-day-start');
    const end = i === days.length - 1 ? of('each-day-end', 'last-day') : of('each-day-end');
    return { day, start, end, room: day.minutes - sum(start) - sum(end) };
  });
};

/** The sessions that are not bound to a day, in the order of the template. */
const freeSessions = (template: readonly AgendaSession[], { areas, facility }: Scope): readonly Session[] =>
  template.flatMap((one): Session[] => {
    if (one.when === 'service-area')
      return areas.map(({ name, criteria }) => ({ ...one, serviceArea: name, criteria: [...criteria] }));
    return one.when === 'facility' && facility.length > 0
      ? [{ ...one, serviceArea: null, criteria: [...facility] }]
      : [];
  });

/** The sessions day by day, in their order, none with more than it has room for; undefined where they do not fit. */
const distributed = (
  sessions: readonly Session[],
  frames: readonly Frame[],
  mostOf: (frame: number) => number,
): readonly Session[][] | undefined => {
  const left = [...sessions];
  const days = frames.map(({ room }, i) => {
    const most = Math.min(room, mostOf(i));
    const those: Session[] = [];
    for (let next = left[0]; next && sum(those) + next.minutes <= most; next = left[0]) {
      those.push(next);
      left.shift();
    }
    return those;
  });
  return left.length === 0 ? days : undefined;
};

/** Over all days alike where that is possible, else each day as full as it can be. */
const spread = (sessions: readonly Session[], frames: readonly Frame[]): readonly Session[][] | undefined => {
  const longest = Math.max(0, ...sessions.map(({ minutes }) => minutes));
  const share = sum(sessions) / frames.length;
  return (
    distributed(sessions, frames, () => share + longest / 2) ??
    distributed(sessions, frames, () => Number.POSITIVE_INFINITY)
  );
};

/**
 * An agenda by a template: sessions of each day at its start and end, the service areas and the whole facility between
 * them over the days in their order. Where the hours are too few, the latter take less time.
 * Undefined where they do not fit with ten minutes each.
 *
 * @param idOf the id of the entry of this number, counted from 0
 */
export const draftAgenda = (
  template: readonly AgendaSession[],
  times: Times,
  scope: Scope,
  idOf: (number: number) => string,
): readonly AgendaEntry[] | undefined => {
  const frames = framesOf(template, agendaDays(times));
  if (frames.some(({ room }) => room < 0)) return undefined;
  const sessions = freeSessions(template, scope);
  const shorter = (share: number): Session[] =>
    sessions.map((one) => ({ ...one, minutes: Math.max(LEAST, Math.floor((one.minutes * share) / STEP) * STEP) }));
  const shares = Array.from({ length: 20 }, (_, i) => 1 - i * 0.05);
  const middles = shares.map((share) => spread(shorter(share), frames)).find((one) => one !== undefined);
  if (!middles) return undefined;
  const entries = frames.flatMap(({ day, start, end }, i) => [
    ...following(day, [...start, ...(middles[i] ?? [])], 0),
    ...following(day, end, day.minutes - sum(end)),
  ]);
  return entries.map((one, i) => ({ id: idOf(i), ...one }));
};

/** Entries that follow one another from so many minutes into the day on. */
const following = (day: AgendaDay, sessions: readonly Session[], from: number): Omit<AgendaEntry, 'id'>[] =>
  sessions.map(({ title, minutes, serviceArea, criteria }, i) => {
    const at = from + sum(sessions.slice(0, i));
    return {
      day: day.day,
      from: timeAfter(day, at),
      until: timeAfter(day, at + minutes),
      title,
      serviceArea,
      criteria,
      place: null,
      people: [],
      validators: [],
    };
  });
