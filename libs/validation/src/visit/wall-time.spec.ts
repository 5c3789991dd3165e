import { daysTaken, instantOf, spanOf } from './wall-time.js';

describe('a wall time', () => {
  it.each([
    ['2027-04-20T09:00', 'Asia/Riyadh', 'earlier', '2027-04-20T06:00:00Z'],
    ['2027-04-20T09:00', 'America/St_Johns', 'earlier', '2027-04-20T11:30:00Z'],
    ['2027-10-31T02:30', 'Europe/Madrid', 'earlier', '2027-10-31T00:30:00Z'],
    ['2027-10-31T02:30', 'Europe/Madrid', 'later', '2027-10-31T01:30:00Z'],
    ['2027-03-28T03:00', 'Europe/Madrid', 'earlier', '2027-03-28T01:00:00Z'],
    ['2027-04-04T02:30', 'Pacific/Auckland', 'later', '2027-04-03T14:30:00Z'],
  ] as const)('%s in %s (%s) is %s', (wall, zone, repeated, instant) =>
    expect(instantOf(wall, zone, repeated).toString()).toBe(instant),
  );

  it.each([
    ['2027-03-28T02:30', 'Europe/Madrid', '2027-03-28T03:00'],
    ['2027-03-14T02:00', 'America/St_Johns', '2027-03-14T03:00'],
    ['2027-10-03T02:15', 'Australia/Lord_Howe', '2027-10-03T02:30'],
  ])('%s does not exist in %s; the next one is %s', (wallTime, timeZone, nextWallTime) =>
    expect(() => instantOf(wallTime, timeZone, 'earlier')).toThrow(
      expect.objectContaining({ code: 'wall-time-skipped', details: { wallTime, timeZone, nextWallTime } }),
    ),
  );
});

describe('the span of an appointment', () => {
  it.each([
    ['2027-04-20T09:00', '2027-04-20T16:00', 'Asia/Riyadh', '2027-04-20T06:00:00Z', '2027-04-20T13:00:00Z'],
    ['2027-10-31T02:30', '2027-10-31T02:45', 'Europe/Madrid', '2027-10-31T00:30:00Z', '2027-10-31T01:45:00Z'],
  ])('from %s to %s in %s is as long as it can be meant', (startsAt, endsAt, zone, begins, ends) =>
    expect(spanOf({ startsAt, endsAt }, zone)).toEqual({ begins, ends }),
  );
  it('goes with the clocks where a change of rules has them skip it', () =>
    expect(spanOf({ startsAt: '2027-03-28T02:30', endsAt: '2027-03-28T09:00' }, 'Europe/Madrid').begins).toBe(
      '2027-03-28T01:30:00Z',
    ));
});

describe('the days a visit takes', () => {
  it('run from midnight to midnight of the facility', () =>
    expect(daysTaken({ startsAt: '2027-04-20T09:00', endsAt: '2027-04-21T16:00' }, 'Asia/Riyadh')).toEqual({
      from: '2027-04-19T21:00:00Z',
      until: '2027-04-21T21:00:00Z',
      firstDay: '2027-04-20',
      lastDay: '2027-04-21',
    }));
  it('begin an hour late where midnight is skipped', () =>
    expect(daysTaken({ startsAt: '2027-09-05T09:00', endsAt: '2027-09-05T10:00' }, 'America/Santiago').from).toBe(
      '2027-09-05T04:00:00Z',
    ));
});
