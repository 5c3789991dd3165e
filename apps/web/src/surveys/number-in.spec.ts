import { numberIn } from './number-in.js';

describe('a typed number', () => {
  it.each([
    ['42', 42],
    [' 4.5 ', 4.5],
    ['4,5', 4.5],
    ['٤٢', 42],
    ['٤٫٥', 4.5],
    ['', null],
    ['1e3', null],
    ['1,000.5', null],
    ['many', null],
  ])('%j is %j', (text, number) => expect(numberIn(text)).toBe(number));
});
