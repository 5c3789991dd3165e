import { dayIn, daysOf, timesIn } from './appointment-times.js';

const morning = { startsAt: '2027-03-09T09:00', endsAt: '2027-03-09T16:00' };

describe('the times of an appointment', () => {
  it('are told on the clock of the reader', () =>
    expect(timesIn(morning, 'Asia/Riyadh', 'Europe/Berlin')).toEqual({
      startsAt: '2027-03-09T07:00',
      endsAt: '2027-03-09T14:00',
    }));

  it('may fall on another day there', () =>
    expect(timesIn(morning, 'Asia/Seoul', 'America/Chicago')?.startsAt).toBe('2027-03-08T18:00'));

  it('follow daylight saving time on the day itself', () =>
    expect(
      timesIn({ startsAt: '2027-03-29T09:00', endsAt: '2027-03-29T16:00' }, 'Asia/Riyadh', 'Europe/Berlin')?.startsAt,
    ).toBe('2027-03-29T08:00'));

  it('are told once where both clocks agree', () => expect(timesIn(morning, 'Asia/Riyadh', 'Asia/Kuwait')).toBeNull());

  it('cover the days from the first to the last', () =>
    expect(daysOf({ startsAt: '2027-03-09T09:00', endsAt: '2027-03-11T16:00' })).toEqual({
      from: '2027-03-09',
      to: '2027-03-11',
    }));

  it.each([
    ['the last day comes before the first', { startsAt: '2027-03-12T09:00', endsAt: '2027-03-11T16:00' }],
    ['the first is missing', { startsAt: '', endsAt: '2027-03-11T16:00' }],
    ['the last is missing', { startsAt: '2027-03-12T09:00', endsAt: '' }],
  ])('cover no days while %s', (_, times) => expect(daysOf(times)).toBeNull());

  it('know the day it is at the site', () => expect(dayIn('2027-03-08T22:30:00Z', 'Asia/Riyadh')).toBe('2027-03-09'));
});
