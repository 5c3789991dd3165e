export type Texts = { readonly [key: string]: string | Texts };

const accented: Readonly<Record<string, string>> = {
  a: 'å',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};

const rightToLeftOverride = '\u202E';
const endOfOverride = '\u202C';
const rightToLeftMark = '\u200F';
const wordOrPlaceholder = /\{\{.*?\}\}|<\/?\w+\/?>|[A-Za-z]+/g;

const mirroredWord = (word: string): string =>
  /^[A-Za-z]/.test(word)
    ? rightToLeftOverride + [...word].map((letter) => accented[letter] ?? letter).join('') + endOfOverride
    : word;

/**
 * Every word accented and shown mirrored, read from right to left as a whole; placeholders and tags stay as they are.
 */
export const trialText = (text: string): string => {
  const trial = text.replace(wordOrPlaceholder, mirroredWord);
  return trial === text ? text : rightToLeftMark + trial;
};

const arabicPluralForms = ['zero', 'two', 'few', 'many'];

/**
 * A right-to-left trial translation made from the English texts, to see layouts mirrored and to find sentences that
 * escaped translation. Plural forms are those of Arabic.
 */
export const trialTexts = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]): [string, string | Texts][] => {
      if (typeof text !== 'string') return [[key, trialTexts(text)]];
      const trial = trialText(text);
      const forms = key.endsWith('_other')
        ? arabicPluralForms.map((form): [string, string] => [key.replace(/other$/, form), trial])
        : [];
      return [[key, trial], ...forms];
    }),
  );
