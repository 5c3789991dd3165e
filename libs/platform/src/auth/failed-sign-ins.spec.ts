import { ofAllStrangers, ofOneGuesser, waitAfter } from './failed-sign-ins.js';

describe('the wait after failed sign-ins', () => {
  it('is none for the first few', () => expect([0, 1, 14].map((n) => waitAfter(n, ofOneGuesser))).toEqual([0, 0, 0]));
  it('doubles from then on, up to a quarter of an hour for one guesser', () =>
    expect([15, 16, 17, 24, 25, 5000].map((n) => waitAfter(n, ofOneGuesser))).toEqual([1, 2, 4, 512, 900, 900]));
  it('of all strangers together stays short, so that an owner at a new device gets a turn', () =>
    expect([59, 60, 64, 65, 5000].map((n) => waitAfter(n, ofAllStrangers))).toEqual([0, 1, 16, 30, 30]));
});
