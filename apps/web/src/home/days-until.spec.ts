import { daysUntil } from './days-until.js';

describe('the days until a deadline', () => {
  it('are counted in the facility’s zone', () => {
    expect(daysUntil('2027-03-10', '2027-03-09T20:30:00Z', 'Europe/Berlin')).toBe(1);
    expect(daysUntil('2027-03-10', '2027-03-09T22:30:00Z', 'Asia/Riyadh')).toBe(0);
  });

  it('are not shortened by a change to summer time', () =>
    expect(daysUntil('2027-04-09', '2027-03-09T12:00:00Z', 'Europe/Berlin')).toBe(31));

  it('are none during something that takes several days, or a night', () => {
    const during = (now: string) => daysUntil('2027-03-09', now, 'Asia/Riyadh', '2027-03-11');
    expect(during('2027-03-08T12:00:00Z')).toBe(1);
    expect(during('2027-03-11T20:59:00Z')).toBe(0);
    expect(during('2027-03-11T21:00:00Z')).toBe(-1);
  });

  it('are negative after it', () => expect(daysUntil('2027-03-01', '2027-03-09T12:00:00Z', 'UTC')).toBe(-8));
});
