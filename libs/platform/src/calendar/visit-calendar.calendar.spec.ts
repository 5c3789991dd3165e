import { entryWords } from '@cairn/contracts/validation/visit-in-calendars.js';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { convertIcsCalendar } from 'ts-ics';
import { type VisitCalendar, visitCalendar } from './visit-calendar.calendar.js';

const visitId = '00000000-0000-4000-8000-0000000000d1';
const url = 'https://cairn.example/visits/1?organization=2';
const facts = {
  facilityName: 'Aurora, Hospital; \\ "Łódź" and\nmore',
  organizationName: 'Northern Lights Health',
  mode: 'on-site',
  validators: ['Vera', 'Ada'],
  url,
} as const;
const ada = { name: 'Ada "the admin"; Lovelace', email: 'ada@example.org' };
const request: VisitCalendar = {
  method: 'REQUEST',
  visitId,
  sequence: 0,
  cancelled: false,
  startsAt: '2027-04-20T09:00',
  endsAt: '2027-04-20T16:00',
  timeZone: 'Europe/Berlin',
  words: entryWords(facts),
  url,
  stamp: '2027-03-09T06:00:00Z',
  organizer: { name: 'Cairn', email: 'cairn@cairn.example' },
  attendees: [ada, { name: 'Vera', email: 'vera@example.org' }],
};
const file = (more: Partial<VisitCalendar> = {}): string => visitCalendar({ ...request, ...more });
const download = { method: 'PUBLISH', attendees: [] } as const;
const fourDays = { startsAt: '2027-04-20T09:00', endsAt: '2027-04-23T16:00' };

type Time = InstanceType<typeof ICAL.Time>;

/** What a parser that knows nothing of Cairn reads, by the zone that the file states. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const stated = calendar.getFirstSubcomponent('vtimezone');
  const zone = stated ? new ICAL.Timezone(stated) : ICAL.Timezone.utcTimezone;
  const instantOf = (time: Time): string =>
    Object.assign(time.clone(), { zone }).convertToZone(ICAL.Timezone.utcTimezone).toString();
  const components = calendar.getAllSubcomponents('vevent');
  const [main] = components;
  if (!main) throw new Error('The calendar has no entry.');
  const exceptions = components.filter((one) => one.hasProperty('recurrence-id'));
  const event = new ICAL.Event(main, { exceptions });
  const days: string[][] = [];
  const starts = event.iterator();
  for (let at = starts.next(); at; at = starts.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(at);
    days.push([instantOf(startDate), instantOf(item === event ? endDate : item.endDate)]);
  }
  return { calendar, components, event, zone, days };
};

/** The values of a property in every entry of the file. */
const each = (text: string, name: string): string[] =>
  read(text).components.map((one) => String(one.getFirstPropertyValue(name)));

describe('the calendar file of a visit', () => {
  it('is a request with wall time, zone, place, words and people, as two foreign readers take it', () => {
    const { calendar, event, zone, days } = read(file());
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([event.uid, event.sequence, zone.tzid]).toEqual([`visit-${visitId}@cairn`, 0, 'Europe/Berlin']);
    expect(days).toEqual([['2027-04-20T07:00:00Z', '2027-04-20T14:00:00Z']]);
    expect(event.startDate.toString()).toBe('2027-04-20T09:00:00');
    expect(event.summary).toBe('Validation visit: Aurora, Hospital; \\ "Łódź" and more');
    expect(event.location).toBe('Aurora, Hospital; \\ "Łódź" and more, Northern Lights Health');
    expect(event.description).toBe(`Validators: Ada, Vera\nDetails: ${url}`);
    expect(event.organizer).toBe('mailto:cairn@cairn.example');
    expect(event.attendees.map((attendee) => attendee.getFirstValue())).toEqual([
      'MAILTO:ada@example.org',
      'MAILTO:vera@example.org',
    ]);
    const { method, events } = convertIcsCalendar(undefined, file());
    expect(method).toBe('REQUEST');
    expect(events).toMatchObject([
      {
        uid: `visit-${visitId}@cairn`,
        status: 'CONFIRMED',
        start: { date: new Date('2027-04-20T07:00:00Z') },
        end: { date: new Date('2027-04-20T14:00:00Z') },
        attendees: [{ email: 'ada@example.org' }, { email: 'vera@example.org' }],
        organizer: { email: 'cairn@cairn.example' },
      },
    ]);
  });

  it('says the same in the mail and in the download, but for method and attendees', () => {
    const facts = (text: string) => text.replaceAll(/^(METHOD|ATTENDEE)(.|\r\n )*\r\n/gm, '');
    expect(facts(file(download))).toBe(facts(file()));
    expect(file(download)).toContain('METHOD:PUBLISH');
    expect(file(download)).not.toContain('ATTENDEE');
  });

  it.each([
    [false, 'CONFIRMED'],
    [true, 'CANCELLED'],
  ])('states whether the visit is cancelled (%s), as foreign readers take it', (cancelled, stated) => {
    for (const more of [{ cancelled }, { ...download, cancelled }, { ...fourDays, cancelled }]) {
      expect(new Set(each(file(more), 'status'))).toEqual(new Set([stated]));
      expect(convertIcsCalendar(undefined, file(more)).events?.[0]?.status).toBe(stated);
    }
  });

  it('has an entry of a day for each day of a visit', () => {
    expect(read(file(fourDays)).days).toEqual(
      [20, 21, 22, 23].map((day) => [`2027-04-${day}T07:00:00Z`, `2027-04-${day}T14:00:00Z`]),
    );
    expect(each(file(fourDays), 'dtstart')).toEqual([20, 21, 22, 23].map((day) => `2027-04-${day}T09:00:00`));
    for (const property of ['location', 'description', 'organizer', 'summary'])
      expect(new Set(each(file(fourDays), property)).size).toBe(1);
  });

  it('has an entry for each shift of a visit that runs past midnight', () => {
    const nights = { startsAt: '2027-04-20T19:00', endsAt: '2027-04-22T01:00' };
    expect(read(file(nights)).days).toEqual([
      ['2027-04-20T17:00:00Z', '2027-04-20T23:00:00Z'],
      ['2027-04-21T17:00:00Z', '2027-04-21T23:00:00Z'],
    ]);
    expect(read(file({ ...nights, endsAt: '2027-04-21T01:00' })).days).toEqual([
      ['2027-04-20T17:00:00Z', '2027-04-20T23:00:00Z'],
    ]);
  });

  it('keeps the hours of every day where clocks change between them, and in the night of a day', () => {
    const madrid = { timeZone: 'Europe/Madrid' };
    const spring = file({ ...madrid, startsAt: '2027-03-27T09:00', endsAt: '2027-03-29T16:00' });
    expect(read(spring).days).toEqual([
      ['2027-03-27T08:00:00Z', '2027-03-27T15:00:00Z'],
      ['2027-03-28T07:00:00Z', '2027-03-28T14:00:00Z'],
      ['2027-03-29T07:00:00Z', '2027-03-29T14:00:00Z'],
    ]);
    const nights = file({ ...madrid, startsAt: '2027-10-30T00:00', endsAt: '2027-11-01T06:00' });
    expect(read(nights).days).toEqual([
      ['2027-10-29T22:00:00Z', '2027-10-30T04:00:00Z'],
      ['2027-10-30T22:00:00Z', '2027-10-31T05:00:00Z'],
      ['2027-10-31T23:00:00Z', '2027-11-01T05:00:00Z'],
    ]);
  });

  it('is one series, so that a later file moves, shortens or removes all days at once', () => {
    const files = [
      file(fourDays),
      file({ ...fourDays, endsAt: '2027-04-21T16:00', sequence: 1 }),
      file({ sequence: 2 }),
      file({ ...fourDays, method: 'CANCEL', cancelled: true, sequence: 3 }),
    ];
    expect(new Set(files.flatMap((text) => each(text, 'uid')))).toEqual(new Set([`visit-${visitId}@cairn`]));
    expect(files.map((text) => read(text).days.length)).toEqual([4, 2, 1, 4]);
    expect(files.map((text) => new Set(each(text, 'sequence')))).toEqual([0, 1, 2, 3].map((n) => new Set([String(n)])));
    expect(read(files[3] ?? '').calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  });

  it('takes a visit through a night for one entry', () =>
    expect(read(file({ startsAt: '2027-04-20T20:00', endsAt: '2027-04-21T06:00' })).days).toEqual([
      ['2027-04-20T18:00:00Z', '2027-04-21T04:00:00Z'],
    ]));

  it.each([
    ['Asia/Riyadh', '2027-04-20T09:00', '2027-04-20T16:00', '2027-04-20T06:00:00Z', '2027-04-20T13:00:00Z'],
    ['America/St_Johns', '2027-07-20T09:00', '2027-07-20T16:00', '2027-07-20T11:30:00Z', '2027-07-20T18:30:00Z'],
    ['Pacific/Auckland', '2027-01-20T09:00', '2027-01-20T16:00', '2027-01-19T20:00:00Z', '2027-01-20T03:00:00Z'],
    ['Asia/Kathmandu', '2027-01-20T09:00', '2027-01-20T16:00', '2027-01-20T03:15:00Z', '2027-01-20T10:15:00Z'],
    ['Africa/Abidjan', '2027-01-20T09:00', '2027-01-20T16:00', '2027-01-20T09:00:00Z', '2027-01-20T16:00:00Z'],
    ['Europe/Berlin', '2027-01-12T08:30', '2027-01-12T15:00', '2027-01-12T07:30:00Z', '2027-01-12T14:00:00Z'],
  ])('keeps the wall time of %s, and a foreign reader finds its instant', (timeZone, startsAt, endsAt, start, end) => {
    const { event, zone, days } = read(file({ startsAt, endsAt, timeZone }));
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([`${startsAt}:00`, `${endsAt}:00`]);
    expect(zone.tzid).toBe(timeZone);
    expect(days).toEqual([[start, end]]);
  });

  it('finds the instants of every zone, in either half of the year and around each change of clocks', () => {
    const wrong: unknown[] = [];
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      const change = Temporal.Instant.from('2027-01-01T00:00:00Z')
        .toZonedDateTimeISO(timeZone)
        .getTimeZoneTransition('next');
      const days = ['2027-01-20', '2027-07-20', change?.toPlainDate().subtract({ days: 1 }).toString()];
      for (const day of days.filter((one) => one !== undefined)) {
        const from = Temporal.PlainDate.from(day);
        const wanted = [0, 1, 2].map((i) =>
          ['09:00', '16:00'].map((time) =>
            from.add({ days: i }).toPlainDateTime(time).toZonedDateTime(timeZone).toInstant().toString(),
          ),
        );
        const text = file({ timeZone, startsAt: `${day}T09:00`, endsAt: `${from.add({ days: 2 }).toString()}T16:00` });
        const { days: found } = read(text);
        if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push({ timeZone, day, found, wanted });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('states UTC as such, without rules', () => {
    expect(file({ timeZone: 'UTC' })).toContain('DTSTART:20270420T090000Z');
    expect(file({ timeZone: 'UTC' })).not.toContain('VTIMEZONE');
  });

  it('says the same whatever zone the process runs in', () => {
    const before = process.env['TZ'];
    const made = ['UTC', 'America/Los_Angeles', 'Asia/Seoul'].map((zone) => {
      process.env['TZ'] = zone;
      return file(fourDays);
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(made)).toEqual(new Set([file(fourDays)]));
  });

  it('says in the entry of each day what takes place on it, above the rest', () => {
    const agenda = [['09:00–09:30 Opening; "Łódź", room 1'], [], ['09:00–10:00 Radiology', '10:00–11:00 Cardiology']];
    const texts = each(file({ ...fourDays, agenda }), 'description');
    const rest = entryWords(facts).description;
    expect(texts).toEqual([
      `${agenda[0]?.[0]}\n\n${rest}`,
      rest,
      `09:00–10:00 Radiology\n10:00–11:00 Cardiology\n\n${rest}`,
      rest,
    ]);
    expect(file({ ...fourDays, agenda: undefined })).toBe(file(fourDays));
  });

  it('leaves the place out where it is not known', () =>
    expect(file({ words: entryWords({ ...facts, mode: undefined }) })).not.toContain('LOCATION'));

  it('calls a remote visit remote', () =>
    expect(read(file({ words: entryWords({ ...facts, mode: 'remote' }) })).event.location).toBe('Remote'));

  it('asks for no reply, for nobody reads it', () => expect(file()).not.toMatch(/RSVP/));

  it('has lines of at most 75 bytes that end with CR LF, the last one too', () => {
    expect(file()).toMatch(/END:VCALENDAR\r\n$/);
    expect(file().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
