import type { Value } from './document-order.js';

/** Where a letter that no font has stands: the path of the value, its text and the letter. */
export type TextWithoutGlyph = { readonly path: string; readonly text: string; readonly letter: string };

const said = /the text `\\*"(.*?)\\*"` could not be displayed/u;
const escape = /\\+u\{([0-9a-f]+)\}/g;

/** The letters that Typst could not set, in its own report on a document; undefined where that is not what stopped it. */
export const unsetLetters = (report: string): string | undefined =>
  said.exec(report)?.[1]?.replace(escape, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

const find = (value: Value, letter: string, path: string): TextWithoutGlyph | undefined => {
  if (typeof value === 'string') return value.includes(letter) ? { path, text: value, letter } : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [name, one] of Object.entries(value)) {
    const found = find(one as Value, letter, path === '' ? name : `${path}.${name}`);
    if (found) return found;
  }
  return undefined;
};

/** The first value that has the letters, or one of them. */
export const textWithoutGlyph = (data: Value, letters: string): TextWithoutGlyph | undefined =>
  find(data, letters, '') ?? [...letters].map((letter) => find(data, letter, '')).find((found) => found !== undefined);

/** `U+1F600` for each code point. */
export const codesOf = (letters: string): string =>
  [...letters].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
