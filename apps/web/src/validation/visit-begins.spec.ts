import { hasBegun, lastDayHasBegun } from './visit-begins.js';

const date = { startsAt: '2027-04-20T09:00', endsAt: '2027-04-22T16:00', timeZone: 'Asia/Riyadh' };

describe('the time of a visit', () => {
  it('begins at its wall time, give or take what clocks go wrong', () => {
    expect(hasBegun(date, '2027-04-20T05:54:59Z')).toBe(false);
    expect(hasBegun(date, '2027-04-20T05:55:00Z')).toBe(true);
  });
  it('comes to its last day at the midnight of the facility', () => {
    expect(lastDayHasBegun(date, '2027-04-21T20:54:59Z')).toBe(false);
    expect(lastDayHasBegun(date, '2027-04-21T20:55:00Z')).toBe(true);
  });
  it('of one day comes to its last day with its start', () => {
    const one = { ...date, endsAt: '2027-04-20T16:00' };
    expect(lastDayHasBegun(one, '2027-04-20T05:54:59Z')).toBe(false);
    expect(lastDayHasBegun(one, '2027-04-20T05:55:00Z')).toBe(true);
  });
  it('past midnight comes to its last day with the shift that runs past it', () => {
    const night = { ...date, startsAt: '2027-04-20T19:00', endsAt: '2027-04-21T01:00' };
    expect(lastDayHasBegun(night, '2027-04-20T15:54:59Z')).toBe(false);
    expect(lastDayHasBegun(night, '2027-04-20T15:55:00Z')).toBe(true);
  });
});
