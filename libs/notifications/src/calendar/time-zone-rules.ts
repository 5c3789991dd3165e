import { Temporal } from 'temporal-polyfill';

const offsetText = (nanoseconds: number): string => {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
};

const basic = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

type Change = { readonly from: number; readonly to: number; readonly wallTimeBefore: Temporal.PlainDateTime };

const changesBetween = (start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Change[] => {
  const changes: Change[] = [];
  let before = start;
  for (
    let next = start.getTimeZoneTransition('next');
    next && Temporal.ZonedDateTime.compare(next, end) < 0;
    next = next.getTimeZoneTransition('next')
  ) {
    const from = before.offsetNanoseconds;
    const wallTimeBefore = next.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ nanoseconds: from });
    changes.push({ from, to: next.offsetNanoseconds, wallTimeBefore });
    before = next;
  }
  return changes;
};

/**
 * The VTIMEZONE of a zone (RFC 5545) with each change from a year before the wall time to a year after it, so that a
 * calendar which does not know the zone's name still shows the right hour.
 *
 * @param wallTime `2027-04-20T09:00`
 */
export const timeZoneRules = (timeZone: string, wallTime: string): string => {
  const around = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone);
  const start = around.subtract({ years: 1 });
  const first: Change = {
    from: start.offsetNanoseconds,
    to: start.offsetNanoseconds,
    wallTimeBefore: Temporal.PlainDateTime.from('1970-01-01T00:00'),
  };
  const changes = [first, ...changesBetween(start, around.add({ years: 1 }))];
  const standard = Math.min(...changes.map(({ to }) => to));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...changes.flatMap(({ from, to, wallTimeBefore }) => {
      const kind = to > standard ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${basic(wallTimeBefore)}`,
        `TZOFFSETFROM:${offsetText(from)}`,
        `TZOFFSETTO:${offsetText(to)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ].join('\r\n');
};
