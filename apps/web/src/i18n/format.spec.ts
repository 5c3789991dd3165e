import { formatFor } from './format.js';

describe('the size of a file', () => {
  const { bytes } = formatFor('en');
  it.each([
    [1, '1 byte'],
    [18, '18 bytes'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [1_500_000, '1.5 MB'],
  ])('of %i bytes reads %s', (size, words) => expect(bytes(size)).toBe(words));
});
