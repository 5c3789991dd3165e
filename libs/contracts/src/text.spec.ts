import { nameKey } from './text.js';
import { line, name, prose, reason } from './values.js';

describe('a line of text', () => {
  it('is stored composed, with single spaces, and without characters that only hide something', () => {
    expect(line(20).parse('  Cafe\u0301 \u00A0 Zu\u0308rich ')).toBe('Café Zürich');
    expect(line(20).parse('Au\u00ADro\u200Bra\uFEFF')).toBe('Aurora');
  });
  it('keeps what shapes letters', () => expect(line(20).parse('می\u200cخواهم')).toBe('می\u200cخواهم'));
  it.each(['', '   ', '\u200B', '\u00AD\u200D', '\u3164', '\u2800', '\uFE0F', '\u{E0041}'])(
    'is nothing where nothing is seen: %j',
    (text) => {
      for (const field of [line(20), name(20), prose(20)]) expect(field.safeParse(text).success).toBe(false);
    },
  );
  it.each(['?!', '---', '🏥', '.'])('is no name without a letter or digit: %s', (text) =>
    expect(name(20).safeParse(text).success).toBe(false),
  );
  it('is measured as it is stored', () => {
    expect(line(4).safeParse('e\u0301'.repeat(4)).success).toBe(true);
    expect(line(4).safeParse('é'.repeat(5)).success).toBe(false);
  });
});

describe('prose', () => {
  it('is stored composed, with one kind of line end', () => expect(prose(20).parse(' a\r\nbe\u0301 ')).toBe('a\nbé'));
});

describe('a reason', () => {
  it.each(['nil', '無', '없음', 'なし', 'لا يوجد', 'нет', 'not'])('may be %s', (text) =>
    expect(reason(100).parse(text)).toBe(text),
  );
  it.each(['', '..', 'no', '000', '12345', '-- --', '\u200B\u200B\u200B', '\u3164\u3164\u3164'])('is not %j', (text) =>
    expect(reason(100).safeParse(text).success).toBe(false),
  );
});

describe('the key of a name', () => {
  it.each([
    ['Aurora  Hospital', 'aurora hospital'],
    ['AURORA\u00A0HOSPITAL', 'Aurora Hospital'],
    ['Ａｕｒｏｒａ', 'Aurora'],
    ['Cafe\u0301', 'CAFÉ'],
    ['Straße', 'STRASSE'],
    ['Aur\u00ADora', 'Aurora'],
  ])('is one for %j and %j', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));
  it('distinguishes names that read differently', () => expect(nameKey('Aurora 1')).not.toBe(nameKey('Aurora 2')));
});
