import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { oneLine } from '../templates/one-line.js';
import { timeZoneRules } from './time-zone-rules.js';
import type { VisitEntry } from './visit-entry.js';

export type Attendee = { readonly name: string; readonly email: string };

export type CalendarWords = {
  readonly summary: string;
  readonly url: string;
  /** Instant at which the mail is written. */
  readonly stamp: string;
  readonly organizer: Attendee;
  readonly attendees: readonly Attendee[];
};

const zoned = (wallTime: string, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone);

const person = ({ name, email }: Attendee): Attendee => ({ name: oneLine(name).replaceAll('"', "'"), email });

/**
 * One visit as an iCalendar file: the same visit always carries the same UID, so that a later file moves or removes the
 * entry.
 */
export const visitCalendar = (
  entry: VisitEntry,
  { summary, url, stamp, organizer, attendees }: CalendarWords,
): string => {
  const cancelled = entry.method === 'CANCEL';
  const calendar = ical({
    prodId: '//Cairn//Visits//EN',
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    timezone: { name: null, generator: (zone) => timeZoneRules(zone, entry.startsAt) },
  });
  calendar.createEvent({
    id: `visit-${entry.visitId}@cairn`,
    sequence: entry.sequence,
    stamp: Temporal.Instant.from(stamp).toZonedDateTimeISO('UTC'),
    start: zoned(entry.startsAt, entry.timeZone),
    end: zoned(entry.endsAt, entry.timeZone),
    timezone: entry.timeZone,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: oneLine(summary),
    url,
    organizer: person(organizer),
    attendees: attendees.map((attendee) => ({
      ...person(attendee),
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    })),
  });
  return `${calendar.toString()}\r\n`;
};
