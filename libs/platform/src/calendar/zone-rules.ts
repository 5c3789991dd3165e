import { Temporal } from 'temporal-polyfill';

type Zoned = Temporal.ZonedDateTime;

const EARLIEST_ONSET = 1970;

const pad = (value: number): string => String(value).padStart(2, '0');

const offsetText = (nanoseconds: number): string => {
  const seconds = Math.round(Math.abs(nanoseconds) / 1e9);
  return `${nanoseconds < 0 ? '-' : '+'}${pad(Math.floor(seconds / 3600))}${pad(Math.floor(seconds / 60) % 60)}`;
};

const stamp = (wall: Temporal.PlainDateTime): string =>
  `${wall.year}${pad(wall.month)}${pad(wall.day)}T${pad(wall.hour)}${pad(wall.minute)}${pad(wall.second)}`;

const observance = (change: Zoned): string[] => {
  const before = change.subtract({ nanoseconds: 1 });
  const kind = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const onset = change
    .toInstant()
    .add({ nanoseconds: before.offsetNanoseconds })
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
  return [
    `BEGIN:${kind}`,
    `DTSTART:${stamp(onset)}`,
    `TZOFFSETFROM:${offsetText(before.offsetNanoseconds)}`,
    `TZOFFSETTO:${offsetText(change.offsetNanoseconds)}`,
    `END:${kind}`,
  ];
};

const fixed = (at: Zoned): string[] => [
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  `TZOFFSETFROM:${offsetText(at.offsetNanoseconds)}`,
  `TZOFFSETTO:${offsetText(at.offsetNanoseconds)}`,
  'END:STANDARD',
];

/** The zone as a calendar file states it: the offset in force from before the start, and every change until the end. */
export const zoneRules = (timeZone: string, start: Zoned, end: Zoned): string => {
  const changes: string[] = [];
  for (
    let change = start.getTimeZoneTransition('next');
    change && Temporal.ZonedDateTime.compare(change, end) <= 0;
    change = change.getTimeZoneTransition('next')
  )
    changes.push(...observance(change));
  const last = start.getTimeZoneTransition('previous');
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...(last && last.year > EARLIEST_ONSET ? observance(last) : fixed(start)),
    ...changes,
    'END:VTIMEZONE',
  ].join('\r\n');
};
