import { dueAt } from './due-at.js';

const first = '2027-03-09T06:00:00.000Z';

describe('a score is calculated', () => {
  it('a second after an answer', () => expect(dueAt(first, first, false)).toBe('2027-03-09T06:00:01.000Z'));
  it('later when more answers follow', () =>
    expect(dueAt('2027-03-09T06:00:00.800Z', first, false)).toBe('2027-03-09T06:00:01.800Z'));
  it('two seconds after the first answer at the latest', () =>
    expect(dueAt('2027-03-09T06:00:01.900Z', first, false)).toBe('2027-03-09T06:00:02.000Z'));
  it('at once where somebody waits for it', () =>
    expect(dueAt('2027-03-09T06:00:00.800Z', first, true)).toBe('2027-03-09T06:00:00.800Z'));
});
