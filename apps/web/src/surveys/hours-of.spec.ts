import { hoursOf } from './hours-of.js';

describe('the time a survey takes', () => {
  it('is told in whole hours, never less than one', () => expect([1, 30, 31, 92].map(hoursOf)).toEqual([1, 1, 2, 4]));
});
