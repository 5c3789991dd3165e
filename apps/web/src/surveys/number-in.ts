type Separator = '.' | ',';

const digit = (character: string): string => {
  let zero = character.codePointAt(0)!;
  const code = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};

/** Marks of writing direction say nothing about the number. */
const invisible = /[\u200B-\u200F\u061C\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Set between groups of digits alone: spaces of any width, apostrophes, the Arabic thousands mark. */
const grouping = /(?<=\d)(?:\p{Zs}|['’‘ʼ′`_٬])(?=\d)/gu;

const plain = (text: string): string =>
  text
    .replace(invisible, '')
    .normalize('NFKC')
    .trim()
    .replace(/\p{Nd}/gu, digit)
    .replace(/^[−‐‑‒–﹣]\s*/u, '-')
    .replace(/^\+\s*/, '')
    .replace(/[٫·]/gu, '.')
    .replace(/،/gu, ',');

const isGrouped = (whole: string, mark: string): boolean => {
  const groups = whole.replace(/^-/, '').split(mark);
  const [first = '', last = '', between] = [groups[0], groups.at(-1), groups.slice(1, -1)];
  const thousands = /^\d{1,3}$/.test(first) && between.every((group) => /^\d{3}$/.test(group));
  const lakhs = /^\d{1,2}$/.test(first) && between.every((group) => /^\d{2}$/.test(group));
  return /^\d{3}$/.test(last) && (thousands || lakhs);
};

/** The mark before the decimals of a text; undefined where it has no decimals. */
const decimalMark = (text: string, usual: Separator): Separator | undefined => {
  const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (point < 0 && comma < 0) return undefined;
  const [last, other]: [Separator, Separator] = point > comma ? ['.', ','] : [',', '.'];
  if (text.split(last).length > 2) return undefined;
  if (text.includes(other)) return last;
  return last !== usual && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? undefined : last;
};

/**
 * The number in a typed text, in any digits and with the separators in use around the world; null when it is none. Where
 * a mark may stand for thousands or decimals ("1,000"), it stands for decimals only if it is the language's decimal mark.
 */
export const numberIn = (typed: string, usual: Separator = '.'): number | null => {
  const marked = plain(typed);
  if (/\p{No}/u.test(typed.replace(invisible, ''))) return null;
  const spaced = /(?<=\d)[\p{Zs}'’‘ʼ′`_٬](?=\d)/u.exec(marked)?.[0];
  const [wholePart = ''] = marked.split(/[.,]/);
  if (spaced && !isGrouped(wholePart, spaced)) return null;
  const text = marked.replace(grouping, '');
  const mark = decimalMark(text, usual);
  const [whole = '', decimals] = mark
    ? [text.slice(0, text.lastIndexOf(mark)), text.slice(text.lastIndexOf(mark) + 1)]
    : [text];
  const group = /[.,]/.exec(whole)?.[0];
  if (group && (spaced || group === mark || !isGrouped(whole, group))) return null;
  const latin = whole.replaceAll(group ?? ',', '') + (decimals === undefined ? '' : `.${decimals}`);
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(latin) ? Number(latin) : null;
};

const percentSign = /^[%٪﹪％]\s*|\s*[%٪﹪％]$/gu;

/** The same for a share, which may carry a percent sign before or behind it. */
export const percentageIn = (typed: string, usual: Separator = '.'): number | null =>
  numberIn(typed.replace(invisible, '').trim().replace(percentSign, ''), usual);

/** A code of digits as it is sent: those of any script as 0 to 9, without the spaces and dashes between groups. */
export const codeIn = (typed: string): string =>
  typed
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digit)
    .replace(/(?<=\d)[\p{Zs}\p{Pd}]+(?=\d)/gu, '');

/** The mark before decimals in a language. */
export const decimalMarkOf = (language: string): Separator =>
  new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
