import { quarterAfter } from './quarter.js';

describe('the days a plan is for at first', () => {
  it.each([
    ['2027-04-01', '2027-04-02', '2027-06-30'],
    ['2027-06-10', '2027-06-11', '2027-09-30'],
    ['2026-12-31', '2027-01-01', '2027-03-31'],
    ['2027-11-30', '2027-12-01', '2027-12-31'],
  ])('follow %s', (today, from, to) => expect(quarterAfter(today)).toEqual({ from, to }));
});
