import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { zoneRules } from './zone-rules.js';

/** The same entry in every mail and download of one visit, so that calendars change it instead of adding another. */
const uidOf = (visitId: string): string => `visit-${visitId}@cairn`;

export type CalendarTexts = { readonly url: string; readonly sequence: number; readonly at: string };

/** The fixed date of a visit as a calendar file (RFC 5545), in the facility's wall time. */
export const visitCalendar = (
  { id, facilityName, organizationName, status, mode }: Visit,
  appointment: NonNullable<Visit['appointment']>,
  { url, sequence, at }: CalendarTexts,
): string => {
  const { timeZone } = appointment;
  const start = Temporal.PlainDateTime.from(appointment.startsAt).toZonedDateTime(timeZone, {
    disambiguation: 'earlier',
  });
  const end = Temporal.PlainDateTime.from(appointment.endsAt).toZonedDateTime(timeZone, { disambiguation: 'later' });
  const calendar = ical({
    prodId: '//Cairn//Visits//EN',
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => zoneRules(timeZone, start, end) },
  });
  calendar.createEvent({
    id: uidOf(id),
    sequence,
    stamp: Temporal.Instant.from(at),
    start,
    end,
    timezone: timeZone,
    summary: `Validation visit: ${facilityName}`,
    location: mode === 'on-site' ? `${facilityName}, ${organizationName}` : 'Remote',
    description: appointment.validators
      .map(({ name }) => name)
      .filter(Boolean)
      .join(', '),
    url,
    status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return `${calendar.toString()}\r\n`;
};
