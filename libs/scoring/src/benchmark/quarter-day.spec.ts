import { nextQuarterDay } from './quarter-day.js';

describe('the day of the next snapshot', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-04-01'],
    ['2026-03-31T23:59:59.999Z', '2026-04-01'],
    ['2026-04-01T00:00:00Z', '2026-07-01'],
    ['2026-09-30T12:00:00Z', '2026-10-01'],
    ['2026-12-31T23:59:59Z', '2027-01-01'],
    ['2028-02-29T12:00:00Z', '2028-04-01'],
  ])('after %s is %s', (at, day) => expect(nextQuarterDay(at)).toBe(day));
});
