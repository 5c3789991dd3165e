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

describe('days from one to another', () => {
  const { days } = formatFor('en');
  const plain = (words: string) => words.replace(/\s/g, ' ');
  it.each([
    ['2027-03-09', '2027-03-09', 'Tue, 9 Mar 2027'],
    ['2027-03-09', '2027-03-11', 'Tue, 9 Mar – Thu, 11 Mar 2027'],
    ['2026-12-30', '2027-01-04', 'Wed, 30 Dec 2026 – Mon, 4 Jan 2027'],
  ])('%s to %s read %s', (from, to, words) => expect(plain(days(from, to))).toBe(words));
});
