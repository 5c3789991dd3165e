/** NIST SP 800-63B-4 for a password that may be the only factor. */
export const passwordLength = { min: 15, max: 256 } as const;

/** One form for what looks alike, so that a password typed on another keyboard is the same password. */
export const normalizePassword = (password: string): string => password.normalize('NFC');

export type PasswordFlaw =
  'password-too-short' | 'password-too-long' | 'password-common' | 'password-personal' | 'password-repetitive';

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const withoutEdges = (text: string): string => text.replace(/^\p{N}+|\p{N}+$/gu, '');

const withoutWords = (text: string, forbidden: readonly string[]): string =>
  [...forbidden].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text);

/** The shortest piece the text is a repetition of. */
const period = (text: string): number => (text.length === 0 ? 0 : (text + text).indexOf(text, 1));

const isRepetition = (text: string): boolean => period(text) < Math.min(text.length, fewestOwnCharacters);

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz'];

const areNeighbours = (one: string, next: string): boolean =>
  one === next || rows.some((row) => row.includes(one + next) || row.includes(next + one));

/** Runs along the alphabet, the digits or a keyboard. */
const isRun = (text: string): boolean => {
  const steps = [...text].slice(1).filter((char, index) => areNeighbours(text[index] as string, char)).length;
  return text.length > 3 && steps / (text.length - 1) >= 0.8;
};

const fewestOwnCharacters = 6;

/**
 * What is wrong with a password; nothing about which kinds of characters it has.
 *
 * @param common lower-case passwords known from breaches
 * @param personal name, address, organizations and the like of the person
 */
export const passwordFlaws = (
  password: string,
  { common, personal }: { readonly common: ReadonlySet<string>; readonly personal: readonly string[] },
): PasswordFlaw[] => {
  const normal = normalizePassword(password);
  const length = [...normal].length;
  if (length > passwordLength.max) return ['password-too-long'];
  const plain = letters(normal);
  const own = [...new Set(['cairn', ...personal.flatMap(words)])];
  return [
    ...(length < passwordLength.min ? (['password-too-short'] as const) : []),
    ...(isCommon(normal.toLowerCase(), plain, common) ? (['password-common'] as const) : []),
    ...(own.some((word) => plain.includes(word)) && withoutWords(withoutEdges(plain), own).length < fewestOwnCharacters
      ? (['password-personal'] as const)
      : []),
    ...(isRepetition(plain) || isRun(plain) ? (['password-repetitive'] as const) : []),
  ];
};

const isCommon = (lower: string, plain: string, common: ReadonlySet<string>): boolean =>
  [lower, plain, withoutEdges(plain), plain.slice(0, period(plain) || undefined)].some(
    (form) => form.length > 0 && common.has(form),
  ) || isOfTwo(plain, common);

const isOfTwo = (plain: string, common: ReadonlySet<string>): boolean =>
  Array.from({ length: Math.max(0, plain.length - 7) }, (_, index) => index + 4).some(
    (cut) => common.has(plain.slice(0, cut)) && common.has(plain.slice(cut)),
  );
