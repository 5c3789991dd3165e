import { dueAt } from './due-at.js';

const now = '2027-03-09T06:00:00.000Z';

describe('a score is calculated', () => {
  it('at once after the first change', () => expect(dueAt(now, null)).toBe(now));
  it('at once when the calculation before is long enough ago', () => {
    expect(dueAt(now, '2027-03-09T05:59:59.900Z')).toBe(now);
    expect(dueAt(now, '2027-03-08T06:00:00.000Z')).toBe(now);
  });
  it('a tenth of a second after the calculation before, while changes follow one another', () =>
    expect(dueAt(now, '2027-03-09T05:59:59.970Z')).toBe('2027-03-09T06:00:00.070Z'));
  it('at once when the clock was set back behind the calculation before', () =>
    expect(dueAt(now, '2027-03-09T06:00:10.000Z')).toBe(now));
});
