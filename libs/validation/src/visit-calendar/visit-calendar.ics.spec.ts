import ICAL from 'ical.js';
import { visitCalendar } from './visit-calendar.ics.js';

const visit = {
  id: '00000000-0000-4000-8000-0000000000d1',
  facilityName: 'Aurora Hospital; "Łódź", \n main building',
  organizationName: 'Northern Lights Health',
  status: 'scheduled',
  mode: 'on-site',
} as Parameters<typeof visitCalendar>[0];

const appointment = (startsAt: string, endsAt: string, timeZone: string) => ({
  startsAt,
  endsAt,
  timeZone,
  mode: 'on-site' as const,
  validators: [{ personId: '00000000-0000-4000-8000-00000000000c', name: 'Ada' }],
  lead: '00000000-0000-4000-8000-00000000000c',
});
const texts = { url: 'https://cairn.example.org/visits/1', sequence: 3, at: '2027-03-09T06:00:00Z' };

const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (!zone) throw new Error('The calendar states no zone.');
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as InstanceType<typeof ICAL.Component>);
  return { calendar, event, zone: new ICAL.Timezone(zone) };
};

/** The instant which a foreign reader makes of the wall time, by the rules in the file alone. */
const instantOf = (time: InstanceType<typeof ICAL.Time>, zone: InstanceType<typeof ICAL.Timezone>): string => {
  const local = time.clone();
  local.zone = zone;
  return local.convertToZone(ICAL.Timezone.utcTimezone).toString();
};

describe('the calendar file of a visit', () => {
  it.each([
    ['Asia/Riyadh', '2027-04-20T09:00', '2027-04-20T16:00', '2027-04-20T06:00:00Z', '2027-04-20T13:00:00Z'],
    ['Europe/Madrid', '2027-03-27T09:00', '2027-03-28T16:00', '2027-03-27T08:00:00Z', '2027-03-28T14:00:00Z'],
    ['Europe/Madrid', '2027-10-30T09:00', '2027-10-31T16:00', '2027-10-30T07:00:00Z', '2027-10-31T15:00:00Z'],
    ['America/St_Johns', '2027-07-20T09:00', '2027-07-20T16:00', '2027-07-20T11:30:00Z', '2027-07-20T18:30:00Z'],
    ['Pacific/Auckland', '2027-01-20T09:00', '2027-01-20T16:00', '2027-01-19T20:00:00Z', '2027-01-20T03:00:00Z'],
    ['Asia/Kathmandu', '2027-01-20T09:00', '2027-01-20T16:00', '2027-01-20T03:15:00Z', '2027-01-20T10:15:00Z'],
    ['Africa/Abidjan', '2027-01-20T09:00', '2027-01-20T16:00', '2027-01-20T09:00:00Z', '2027-01-20T16:00:00Z'],
  ])('keeps the wall time of %s, and a foreign reader finds its instant', (timeZone, startsAt, endsAt, start, end) => {
    const { event, zone } = read(visitCalendar(visit, appointment(startsAt, endsAt, timeZone), texts));
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([`${startsAt}:00`, `${endsAt}:00`]);
    expect(zone.tzid).toBe(timeZone);
    expect([instantOf(event.startDate, zone), instantOf(event.endDate, zone)]).toEqual([start, end]);
  });

  it.each([
    ['scheduled', 'CONFIRMED'],
    ['concluded', 'CONFIRMED'],
    ['cancelled', 'CANCELLED'],
  ] as const)('says of a visit that is %s that it is %s, as a foreign reader takes it', (status, stated) => {
    const file = visitCalendar(
      { ...visit, status },
      appointment('2027-04-20T09:00', '2027-04-20T16:00', 'Asia/Riyadh'),
      texts,
    );
    expect(read(file).event.component.getFirstPropertyValue('status')).toBe(stated);
  });

  it('ends its last line', () =>
    expect(visitCalendar(visit, appointment('2027-04-20T09:00', '2027-04-20T16:00', 'UTC'), texts)).toMatch(
      /END:VCALENDAR\r\n$/,
    ));

  it('states UTC as such, without rules', () => {
    const file = visitCalendar(visit, appointment('2027-01-20T09:00', '2027-01-20T16:00', 'UTC'), texts);
    expect(file).toContain('DTSTART:20270120T090000Z');
    expect(file).not.toContain('VTIMEZONE');
  });

  it('carries the identity that mails carry, and how often the date moved', () => {
    const { event, calendar } = read(
      visitCalendar(visit, appointment('2027-04-20T09:00', '2027-04-20T16:00', 'Asia/Riyadh'), texts),
    );
    expect([event.uid, event.sequence]).toEqual([`visit-${visit.id}@cairn`, 3]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  it("quotes names that hold the file's own marks", () =>
    expect(
      read(visitCalendar(visit, appointment('2027-04-20T09:00', '2027-04-20T16:00', 'Asia/Riyadh'), texts)).event
        .summary,
    ).toContain('Aurora Hospital; "Łódź", \n main building'));

  it('is the same in every zone a process may run in', () => {
    const file = visitCalendar(visit, appointment('2027-04-20T09:00', '2027-04-20T16:00', 'Asia/Riyadh'), texts);
    expect(file).toContain('DTSTART;TZID=Asia/Riyadh:20270420T090000');
    expect(file).toContain('DTSTAMP:20270309T060000Z');
  });
});
