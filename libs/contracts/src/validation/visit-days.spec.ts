import { lastVisitDay, spansRest, visitDays } from './visit-days.js';

const times = (startsAt: string, endsAt: string) => ({ startsAt: `2027-04-${startsAt}`, endsAt: `2027-04-${endsAt}` });
const hours = (startsAt: string, endsAt: string): string[] =>
  visitDays(times(startsAt, endsAt)).map((day) => `${day.startsAt.slice(8)} ${day.endsAt.slice(8)}`);

describe('the hours of a visit', () => {
  it.each([
    ['20T09:00', '20T16:00', ['20T09:00 20T16:00'], '2027-04-20'],
    ['20T09:00', '22T16:00', ['20T09:00 20T16:00', '21T09:00 21T16:00', '22T09:00 22T16:00'], '2027-04-22'],
    ['20T19:00', '21T01:00', ['20T19:00 21T01:00'], '2027-04-20'],
    ['20T19:00', '22T01:00', ['20T19:00 21T01:00', '21T19:00 22T01:00'], '2027-04-21'],
    ['20T19:00', '21T00:00', ['20T19:00 21T00:00'], '2027-04-20'],
    ['20T00:00', '22T00:00', ['20T00:00 22T00:00'], '2027-04-22'],
  ])('from %s to %s are those of each day, also past midnight', (startsAt, endsAt, days, last) => {
    expect(hours(startsAt, endsAt)).toEqual(days);
    expect(lastVisitDay(times(startsAt, endsAt))).toBe(last);
  });

  it.each([
    ['20T16:00', '21T09:00', true],
    ['20T16:00', '23T09:00', true],
    ['20T09:00', '21T09:00', true],
    ['20T19:00', '21T07:01', true],
    ['20T19:00', '21T07:00', false],
    ['20T19:00', '22T07:00', false],
    ['20T06:00', '20T22:00', false],
    ['20T06:00', '22T22:00', false],
  ])('from %s to %s hold a night of rest: %s', (startsAt, endsAt, expected) =>
    expect(spansRest(times(startsAt, endsAt))).toBe(expected),
  );
});
