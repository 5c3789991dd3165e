import { codesOf, textWithoutGlyph, unsetLetters } from './text-without-glyph.js';

const report =
  'SourceDiagnostic { severity: Error, message: "PDF/UA-1 error: the text `\\"e\\\\u{301}\\"` could not be displayed with font `\\"IBM Plex Sans\\"`" }';

describe('a letter that no font has', () => {
  it('is read from the report of the typesetter, marks too', () => {
    expect(unsetLetters(report)).toBe('e\u0301');
    expect(unsetLetters('unknown variable: facility')).toBeUndefined();
  });
  it('is found in the values, with its path', () => {
    const data = { page: 1, facility: 'Aurora', people: [{ name: 'Ada' }, { name: 'Zoë𐲀' }] };
    expect(textWithoutGlyph(data, '𐲀')).toEqual({ path: 'people.1.name', text: 'Zoë𐲀', letter: '𐲀' });
    expect(textWithoutGlyph(data, 'x𐲀')).toMatchObject({ path: 'people.1.name', letter: '𐲀' });
    expect(textWithoutGlyph(data, '?')).toBeUndefined();
  });
  it('is named by its code points', () => expect(codesOf('𐲀e')).toBe('U+10C80 U+0065'));
});
