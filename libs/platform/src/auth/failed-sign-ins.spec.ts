import { waitAfter } from './failed-sign-ins.js';

describe('the wait after failed sign-ins', () => {
  it('is none for the first few', () => expect([0, 1, 7].map(waitAfter)).toEqual([0, 0, 0]));
  it('doubles from then on, up to a quarter of an hour', () =>
    expect([8, 9, 10, 17, 18, 5000].map(waitAfter)).toEqual([1, 2, 4, 512, 900, 900]));
});
