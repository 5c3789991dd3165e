import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { cancelledEntry, requestedEntry } from './visit-entry.js';
import { visitCalendar } from './visit-calendar.calendar.js';

const visitId = '00000000-0000-4000-8000-0000000000d1';
const first = {
  visitId,
  facilityName: 'Aurora Hospital',
  startsAt: '2027-04-20T09:00',
  endsAt: '2027-04-20T16:00',
  timeZone: 'Europe/Berlin',
  sequence: 0,
  validators: [],
};
const moved = { ...first, startsAt: '2027-01-12T08:30', endsAt: '2027-01-12T15:00', sequence: 1 };
const ada = { name: 'Ada "the admin"; Lovelace', email: 'ada@example.org' };
const words = {
  summary: 'Validation visit: Aurora, Hospital; \\ and\nmore',
  url: 'https://cairn.example/visits/1?organization=2',
  stamp: '2027-03-09T06:00:00Z',
  organizer: { name: 'Cairn', email: 'cairn@cairn.example' },
  attendees: [ada, { name: 'Vera', email: 'vera@example.org' }],
};

/** What two parsers that know nothing of each other read. */
const readBack = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (!component || !zone) throw new Error('no event');
  const event = new ICAL.Event(component);
  const other = convertIcsCalendar(undefined, text);
  const [otherEvent] = other.events ?? [];
  return {
    one: {
      method: calendar.getFirstPropertyValue('method'),
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      wallTime: event.startDate.toString(),
      zone: component.getFirstProperty('dtstart')?.getParameter('tzid'),
      start: Object.assign(event.startDate.clone(), { zone: new ICAL.Timezone(zone) })
        .convertToZone(ICAL.Timezone.utcTimezone)
        .toString(),
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
      summary: event.summary,
      attendees: event.attendees.map((attendee) => attendee.getFirstValue()),
    },
    other: {
      method: other.method,
      uid: otherEvent?.uid,
      sequence: otherEvent?.sequence ?? 0,
      status: otherEvent?.status,
      start: otherEvent?.start.date.toISOString(),
      end: otherEvent && 'end' in otherEvent ? otherEvent.end?.date.toISOString() : undefined,
      attendees: otherEvent?.attendees?.map(({ email }) => email),
    },
  };
};

describe('the calendar file of a visit', () => {
  const requested = visitCalendar(requestedEntry(first), words);

  it('is a request with wall time, zone and attendees', () => {
    expect(readBack(requested)).toEqual({
      one: {
        method: 'REQUEST',
        uid: `visit-${visitId}@cairn`,
        sequence: 0,
        status: 'CONFIRMED',
        wallTime: '2027-04-20T09:00:00',
        zone: 'Europe/Berlin',
        start: '2027-04-20T07:00:00Z',
        stamp: '2027-03-09T06:00:00Z',
        summary: 'Validation visit: Aurora, Hospital; \\ and more',
        attendees: ['MAILTO:ada@example.org', 'MAILTO:vera@example.org'],
      },
      other: {
        method: 'REQUEST',
        uid: `visit-${visitId}@cairn`,
        sequence: 0,
        status: 'CONFIRMED',
        start: '2027-04-20T07:00:00.000Z',
        end: '2027-04-20T14:00:00.000Z',
        attendees: ['ada@example.org', 'vera@example.org'],
      },
    });
  });

  it('moves the same entry by a higher sequence, in winter by the winter offset', () => {
    const { one, other } = readBack(visitCalendar(requestedEntry(moved), words));
    expect(one).toMatchObject({
      method: 'REQUEST',
      uid: `visit-${visitId}@cairn`,
      sequence: 1,
      wallTime: '2027-01-12T08:30:00',
      start: '2027-01-12T07:30:00Z',
    });
    expect(other).toMatchObject({ uid: `visit-${visitId}@cairn`, sequence: 1, start: '2027-01-12T07:30:00.000Z' });
  });

  it('takes the same entry out by a sequence higher still', () => {
    const { one, other } = readBack(visitCalendar(cancelledEntry(moved, moved), words));
    expect(one).toMatchObject({ method: 'CANCEL', uid: `visit-${visitId}@cairn`, sequence: 2, status: 'CANCELLED' });
    expect(other).toMatchObject({ method: 'CANCEL', uid: `visit-${visitId}@cairn`, sequence: 2, status: 'CANCELLED' });
  });

  it('never counts beyond what calendars can', () =>
    expect(cancelledEntry(first, { ...first, sequence: 2 ** 31 - 1 }).sequence).toBe(2 ** 31 - 1));

  it('says the same whatever zone the process runs in', () => {
    const before = process.env['TZ'];
    const made = ['UTC', 'America/Los_Angeles', 'Asia/Seoul'].map((zone) => {
      process.env['TZ'] = zone;
      return visitCalendar(requestedEntry(first), words);
    });
    process.env['TZ'] = before;
    expect(new Set(made)).toEqual(new Set([requested]));
  });

  it('asks for no reply, for nobody reads it', () => expect(requested).not.toMatch(/RSVP/));

  it('has lines of at most 75 bytes that end with CR LF, the last one too', () => {
    expect(requested).toMatch(/END:VCALENDAR\r\n$/);
    expect(requested.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of requested.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
