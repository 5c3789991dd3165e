import { fitText } from './fit-text.js';

const measure = (text: string, size: number) => text.length * size;

describe('fitting a text', () => {
  it('takes the largest size that fits', () =>
    expect(fitText('Aurora Hospital', 100, [10, 5], 2, measure)).toEqual({ size: 10, lines: ['Aurora', 'Hospital'] }));
  it('goes smaller rather than take more lines', () =>
    expect(fitText('Aurora Hospital', 100, [10, 5], 1, measure)).toEqual({ size: 5, lines: ['Aurora Hospital'] }));
  it('breaks a word that is wider than a line', () =>
    expect(fitText('abcdefghij', 30, [10], 9, measure).lines).toEqual(['abc', 'def', 'ghi', 'j']));
  it('loses no word of a text that never fits', () =>
    expect(fitText('a b c d e f', 10, [10, 5], 2, measure).lines.join(' ')).toBe('a b c d e f'));
});
