import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sfntOfWoff } from './sfnt-of-woff.js';

export type Weight = 400 | 600;
export type Run = { readonly text: string; readonly file: string };

type Subset = {
  readonly family: string;
  readonly name: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
};

const families = [
  ['ibm-plex-sans', require.resolve('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff')],
  [
    'ibm-plex-sans-arabic',
    require.resolve('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff'),
  ],
  ['noto-sans-sc', require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-4-400-normal.woff')],
  ['ibm-plex-sans-kr', require.resolve('@fontsource/ibm-plex-sans-kr/files/ibm-plex-sans-kr-0-400-normal.woff')],
] as const;

const foldersOf = new Map<string, string>(families.map(([family, file]) => [family, dirname(file)]));

const rangeOf = (text: string): [number, number] => {
  const [from = '', to = from] = text.slice(2).split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
};

const subsetsOf = (family: string, folder: string): Subset[] => {
  const ranges = JSON.parse(readFileSync(join(folder, '..', 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, list]) => ({
    family,
    name: name.replace(/[[\]]/g, ''),
    ranges: list.split(',').map(rangeOf),
  }));
};

const latinFirst = (one: Subset, other: Subset): number =>
  Number(other.name === 'latin') - Number(one.name === 'latin');

let known: readonly Subset[] | undefined;
const subsets = (): readonly Subset[] =>
  (known ??= families.flatMap(([family, file]) => subsetsOf(family, dirname(file)).sort(latinFirst)));

const found = new Map<string, Subset | undefined>();

/** Noto Sans SC names ranges of other scripts as well, and has not all of their letters. */
const chineseOrJapanese = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}]/u;

const subsetFor = (character: string): Subset | undefined => {
  if (found.has(character)) return found.get(character);
  const code = character.codePointAt(0) ?? 0;
  const subset = subsets().find(
    ({ family, ranges }) =>
      (family !== 'noto-sans-sc' || chineseOrJapanese.test(character)) &&
      ranges.some(([from, to]) => code >= from && code <= to),
  );
  found.set(character, subset);
  return subset;
};

const fileOf = ({ family, name }: Subset, weight: Weight): string =>
  join(foldersOf.get(family) ?? '', `${family}-${name}-${weight}-normal.woff`);

const latin = {
  400: fileOf({ family: 'ibm-plex-sans', name: 'latin', ranges: [] }, 400),
  600: fileOf({ family: 'ibm-plex-sans', name: 'latin', ranges: [] }, 600),
};

/** The font file for Latin text. */
export const latinFile = (weight: Weight): string => latin[weight];

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const plainLatin = /^[\x20-\x7e]*$/;

/**
 * The text in pieces, each with the file that has its letters: IBM Plex Sans, and Noto Sans for Chinese and Japanese;
 * marks, and spaces between joined words, stay with the piece before.
 */
export const runsOf = (text: string, weight: Weight): readonly Run[] => {
  if (plainLatin.test(text)) return text === '' ? [] : [{ text, file: latinFile(weight) }];
  const runs: Run[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const subset = subsetFor(character);
    const staysWithLast =
      last !== undefined &&
      (/\p{Mn}/u.test(character) || (/\s/u.test(character) && rightToLeft.test(last.text)) || subset === undefined);
    const file = staysWithLast || !subset ? (last?.file ?? latinFile(weight)) : fileOf(subset, weight);
    if (last?.file === file) runs[runs.length - 1] = { text: last.text + character, file };
    else runs.push({ text: character, file });
  }
  return runs.map(spaceAfterNames);
};

/**
 * A space at the end of letters that are read from the right would be set at their left: it goes to what follows them.
 */
const spaceAfterNames = ({ text, file }: Run, i: number, runs: readonly Run[]): Run => {
  const before = runs[i - 1];
  const taken = before && rightToLeft.test(before.text) ? (/\s+$/u.exec(before.text)?.[0] ?? '') : '';
  const isLast = i === runs.length - 1;
  return { text: taken + (rightToLeft.test(text) && !isLast ? text.trimEnd() : text), file };
};

/** Whether the first letter is one that is written from right to left. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '');

export const isLatin = (text: string): boolean =>
  !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

const read = new Map<string, Buffer>();

/** The TrueType font of a font file; kept, because a font is small and inflating it takes long. */
export const fontOf = (file: string): Buffer => {
  const kept = read.get(file) ?? sfntOfWoff(readFileSync(file));
  read.set(file, kept);
  return kept;
};
