import { oneLine } from '@cairn/contracts/one-line.js';
import { visitDays } from '@cairn/contracts/validation/visit-days.js';
import type { EntryWords } from '@cairn/contracts/validation/visit-in-calendars.js';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { zoneRules } from './zone-rules.js';

export type CalendarPerson = { readonly name: string; readonly email: string };

export type VisitCalendar = {
  /** `PUBLISH` is for a file that a person takes; it names no attendees. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly visitId: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Wall time in `timeZone`, `2027-04-20T09:00`. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly words: EntryWords;
  /** What takes place on each day, in lines, the first day first; days without any are left out at the end. */
  readonly agenda?: readonly (readonly string[])[] | undefined;
  readonly url: string;
  /** Instant at which the file is written. */
  readonly stamp: string;
  readonly organizer: CalendarPerson;
  readonly attendees: readonly CalendarPerson[];
};

const person = ({ name, email }: CalendarPerson): CalendarPerson => ({
  name: oneLine(name).replaceAll('"', "'"),
  email,
});

/**
 * A visit as an iCalendar file (RFC 5545) in the facility's wall time: an entry for each day. They are one series with
 * one UID, which every file of the visit carries: a calendar that imports a later file has all days moved, removed or left out,
 * as it says (RFC 5546, 3.2.2, allows one UID in a request).
 */
export const visitCalendar = (visit: VisitCalendar): string => {
  const {
    method,
    visitId,
    sequence,
    cancelled,
    timeZone,
    words,
    agenda = [],
    url,
    stamp,
    organizer,
    attendees,
  } = visit;
  const days = visitDays(visit).map(({ startsAt, endsAt }) => ({
    start: Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timeZone, { disambiguation: 'earlier' }),
    end: Temporal.PlainDateTime.from(endsAt).toZonedDateTime(timeZone, { disambiguation: 'later' }),
  }));
  const [first, last] = [days[0]?.start, days.at(-1)?.end];
  if (!first || !last) throw new Error('A visit takes a day at least.');
  const calendar = ical({
    prodId: '//Cairn//Visits//EN',
    method: ICalCalendarMethod[method],
    timezone: { name: null, generator: () => zoneRules(timeZone, first, last) },
  });
  for (const [i, { start, end }] of days.entries()) {
    calendar.createEvent({
      id: `visit-${visitId}@cairn`,
      sequence,
      stamp: Temporal.Instant.from(stamp),
      start,
      end,
      timezone: timeZone,
      ...(i > 0 && { recurrenceId: start }),
      ...(i === 0 && days.length > 1 && { repeating: { freq: ICalEventRepeatingFreq.DAILY, count: days.length } }),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: oneLine(words.summary),
      ...(words.place && { location: oneLine(words.place) }),
      description: [...(agenda[i] ?? []), ...(agenda[i]?.length ? [''] : []), words.description].join('\n'),
      url,
      organizer: person(organizer),
      attendees: attendees.map((attendee) => ({
        ...person(attendee),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      })),
    });
  }
  return `${calendar.toString()}\r\n`;
};
