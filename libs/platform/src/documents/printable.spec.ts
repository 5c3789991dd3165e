import { printable, printableIn } from './printable.js';

describe('what can be printed of a text', () => {
  it.each([
    ['keeps letters, marks and signs', 'Łódź مستشفى 서울 <b>&amp; (5 %)', 'Łódź مستشفى 서울 <b>&amp; (5 %)'],
    ['turns control characters into spaces', 'a\u0000b\nc\u007fd', 'a b c d'],
    ['turns marks of direction into spaces', 'a\u202eb\u2066c\u200fd', 'a b c d'],
    ['keeps joiners of letters', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['turns half characters into spaces', 'a\ud800b', 'a b'],
  ])('%s', (_, text, expected) => expect(printable(text)).toBe(expected));
});

describe('what can be printed of values', () => {
  it('is made of every text in them', () =>
    expect(printableIn({ a: ['x\u0000y', 1, null], b: { c: 'd\u202ee', f: undefined } })).toEqual({
      a: ['x y', 1, null],
      b: { c: 'd e', f: undefined },
    }));
});
