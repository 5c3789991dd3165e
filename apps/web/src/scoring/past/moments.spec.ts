import { dayIn, endOfDay, momentIn, wallTimeIn } from './moments.js';

describe('a moment at the facility', () => {
  it.each([
    ['2027-03-03', 'Asia/Riyadh', '2027-03-03T20:59:59.999Z'],
    ['2027-03-28', 'Europe/Berlin', '2027-03-28T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:59.999Z'],
    ['2026-10-31', 'America/Los_Angeles', '2026-11-01T06:59:59.999Z'],
    ['2027-03-13', 'Pacific/Apia', '2027-03-13T10:59:59.999Z'],
  ])('is the end of %s in %s', (day, zone, instant) => {
    expect(endOfDay(day, zone)).toBe(instant);
    expect(dayIn(instant, zone)).toBe(day);
  });
  it('has a wall time', () => expect(wallTimeIn('2027-03-03T20:59:59.999Z', 'Asia/Riyadh')).toBe('2027-03-03T23:59'));
  it('is read from an address, and rubbish is not', () => {
    expect(momentIn('2027-03-03T20:59:59.999Z')).toBe('2027-03-03T20:59:59.999Z');
    for (const rubbish of ['2027-03-03', '2027-13-03T20:59:59Z', 'x', 7, undefined, null, ['2027-03-03T20:59:59Z']])
      expect(momentIn(rubbish)).toBeUndefined();
  });
});
