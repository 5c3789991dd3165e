import { dayTyped, wallTimeTyped } from './day-typed.js';
import { formatFor } from './format.js';

describe('a day that was typed', () => {
  it.each([
    ['9 Mar 2027', '2027-03-09'],
    ['Tue, 9 March 2027', '2027-03-09'],
    ['9.3.2027', '2027-03-09'],
    ['09/03/2027', '2027-03-09'],
    ['2027-03-09', '2027-03-09'],
    [' 2027-3-9 ', '2027-03-09'],
  ])('"%s" is understood, the day before the month', (text, day) => expect(dayTyped(text, 'en')).toBe(day));

  it.each(['', '9', '9 Mar', '31.2.2027', '9 Foo 2027', '3/31/2027', '2027-13-01'])('"%s" is none', (text) =>
    expect(dayTyped(text, 'en')).toBeNull(),
  );

  it('is understood as it is shown', () => {
    const { day, wallTime } = formatFor('en');
    expect(dayTyped(day('2027-09-30'), 'en')).toBe('2027-09-30');
    expect(wallTimeTyped(wallTime('2027-09-30T07:05'), 'en')).toBe('2027-09-30T07:05');
  });

  it('is understood in the language of the reader', () => expect(dayTyped('9 mars 2027', 'fr')).toBe('2027-03-09'));

  it.each([
    ['9 Mar 2027 9:00', '2027-03-09T09:00'],
    ['2027-03-09T16:30', '2027-03-09T16:30'],
    ['9.3.2027, 24:00', null],
    ['9 Mar 2027', null],
  ])('with its time, "%s"', (text, wallTime) => expect(wallTimeTyped(text, 'en')).toBe(wallTime));
});
