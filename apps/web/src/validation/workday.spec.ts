import { firstWorkday } from './workday.js';

describe('the first working day of a wished window', () => {
  it.each([
    ['SA', '2027-03-12', '2027-03-14'],
    ['SA', '2027-03-14', '2027-03-14'],
    ['DE', '2027-03-12', '2027-03-12'],
    ['DE', '2027-03-13', '2027-03-15'],
    ['DE', '2027-03-14', '2027-03-15'],
  ])('in %s from %s on is %s', (country, earliest, day) =>
    expect(firstWorkday(earliest, '2027-04-09', country)).toBe(day),
  );

  it('is the wished day where the window holds no other', () =>
    expect(firstWorkday('2027-03-13', '2027-03-14', 'DE')).toBe('2027-03-13'));
});
