import { Temporal } from 'temporal-polyfill';
import { reminderAt } from './calendar.js';
import { endOf, startOf } from './validity.js';

/**
 * Clocks that change by an hour at night, at midnight, by half an hour, twice around Ramadan, on the other half of the
 * earth, and never.
 */
const zones = [
  'Europe/Madrid',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Asia/Riyadh',
];
const months = [12, 6, 3, 1] as const;
const [first, last] = [Date.UTC(2026, 0, 1), Date.UTC(2037, 0, 1)];
const [MINUTE, DAY] = [60_000, 86_400_000];

/** What the clock on the wall shows, asked of Intl alone: the local time as if it were UTC. */
const clockOf = (zone: string): ((at: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (at) => {
    const [month = 0, day, year = 0, hour, minute] = format.format(at).split(/\D+/).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute);
  };
};
type Clock = ReturnType<typeof clockOf>;

/** The first minute between two instants at which something holds that has not held before. */
const firstMinute = (from: number, to: number, holds: (at: number) => boolean): number => {
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};

const transitionsByIntl = (clock: Clock): number[] => {
  const offset = (at: number): number => clock(at) - at;
  const days = Array.from({ length: (last - first) / DAY }, (_, index) => first + index * DAY);
  return days
    .filter((day) => offset(day) !== offset(day + DAY))
    .map((day) => firstMinute(day, day + DAY, (at) => offset(at) !== offset(day)));
};

const transitionsByTemporal = (zone: string): number[] => {
  const found: number[] = [];
  const start = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
  for (
    let next = start.getTimeZoneTransition('next');
    next && next.epochMilliseconds < last;
    next = next.getTimeZoneTransition('next')
  )
    found.push(next.epochMilliseconds);
  return found;
};

const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);
const inMonths = (day: string, count: number): string => Temporal.PlainDate.from(day).add({ months: count }).toString();

/** Noon is far from every change of clocks; nine in the morning has the offset of noon. */
const nineOClock = (clock: Clock, day: string): number => {
  const noon = Date.parse(`${day}T12:00Z`);
  const offsets = [noon - DAY / 2, noon, noon + DAY / 2].map((at) => clock(at) - at);
  const found = offsets
    .map((offset) => Date.parse(`${day}T09:00Z`) - offset)
    .find((at) => clock(at) === Date.parse(`${day}T09:00Z`));
  return found ?? NaN;
};
const firstMomentOf = (clock: Clock, day: string): number => {
  const noon = Date.parse(`${day}T12:00Z`);
  return firstMinute(noon - 2 * DAY, noon + DAY, (at) => dateOf(clock(at)) >= day);
};

const ofZone = (zone: string): { readonly transitions: readonly number[]; readonly days: readonly string[] } => {
  const clock = clockOf(zone);
  const transitions = transitionsByIntl(clock);
  const around = (transitions.length > 0 ? transitions : [first, last]).flatMap((at) =>
    [-1, 0, 1].map((days) => dateOf(clock(at) + days * DAY)),
  );
  return { transitions, days: [...new Set(around)] };
};

describe.each(zones)('around every change of clocks from 2026 to 2036 in %s', (zone) => {
  const clock = clockOf(zone);
  const { transitions, days } = ofZone(zone);

  it('Temporal and Intl know the same changes', () => {
    expect(transitionsByTemporal(zone).map(iso)).toEqual(transitions.map(iso));
    expect(transitions.length > 20).toBe(zone !== 'Asia/Riyadh');
  });
  it('a reminder is due at nine of the clock on the wall, whatever it is ahead of', () => {
    const due = days.flatMap((day) => months.map((ahead) => [day, reminderAt(inMonths(day, ahead), zone, ahead)]));
    const expected = days.flatMap((day) =>
      months.map((ahead) => [
        day,
        iso(nineOClock(clock, Temporal.PlainDate.from(inMonths(day, ahead)).subtract({ months: ahead }).toString())),
      ]),
    );
    expect(due).toEqual(expected);
  });
  it('a day begins with its first moment and ends with the first of the next', () => {
    expect(days.map((day) => [day, startOf(day, zone)])).toEqual(
      days.map((day) => [day, iso(firstMomentOf(clock, day))]),
    );
    expect(days.map((day) => [day, endOf(day, zone)])).toEqual(
      days.map((day) => [day, iso(firstMomentOf(clock, Temporal.PlainDate.from(day).add({ days: 1 }).toString()))]),
    );
  });
  it('the zone that a process runs in changes nothing', () => {
    const before = process.env['TZ'];
    const all = () => days.map((day) => [reminderAt(day, zone, 6), startOf(day, zone), endOf(day, zone)]);
    const here = all();
    for (const other of ['UTC', 'Pacific/Apia', 'America/St_Johns']) {
      process.env['TZ'] = other;
      expect(all()).toEqual(here);
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
});
