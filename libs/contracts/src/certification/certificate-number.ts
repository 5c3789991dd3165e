/** No letter that is taken for a digit or another letter; a prime count, so that the check finds every swap. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const DRAWN = 7;
const GROUP = 4;

/** How many different numbers one year has. */
export const numbersOfAYear = SYMBOLS.length ** DRAWN;

/**
 * `CRN-2027-7K3M-Q9TD`: the year of the grant, a draw that follows no order, and a symbol that finds a wrong or swapped
 * one.
 *
 * @param draw a whole number from 0, below `numbersOfAYear`
 */
export const certificateNumber = (year: string, draw: number): string => {
  const places = Array.from({ length: DRAWN }, (_, i) => Math.floor(draw / SYMBOLS.length ** (DRAWN - 1 - i)));
  const drawn = places.map((value) => SYMBOLS[value % SYMBOLS.length] ?? '').join('');
  const rest = drawn + checkSymbol(year, drawn);
  return `CRN-${year}-${rest.slice(0, GROUP)}-${rest.slice(GROUP)}`;
};

const checkSymbol = (year: string, drawn: string): string => {
  const sum = [...year, ...drawn].reduce((total, symbol, i) => total + (i + 1) * SYMBOLS.indexOf(symbol), 0);
  return SYMBOLS[sum % SYMBOLS.length] ?? '';
};

/** In capitals and without anything between, with full-width and other digits as 0 to 9. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/[^0-9A-Z]+/g, '');

/** Decimal digits are in runs of ten in every script. */
const digitOf = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return code <= 0x39 ? code - 0x30 : code - first;
};

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V', Z: '2' };

const COUNTED = /^\d{6,7}$/;

/**
 * The number as it is written, however it was typed: in small letters, with spaces, dashes of any kind or none, in
 * full-width or other digits. Undefined where it cannot be a number: of another form, or with a wrong check symbol.
 */
export const typedNumber = (text: string): string | undefined => {
  const [, year = '', typed = ''] = /^(?:CRN)?(\d{4})([0-9A-Z]+)$/.exec(plain(text)) ?? [];
  const rest = typed.replace(/[OILUZ]/g, (letter) => lookalikes[letter] ?? letter);
  if (COUNTED.test(rest)) return `CRN-${year}-${rest}`;
  if (rest.length !== DRAWN + 1 || checkSymbol(year, rest.slice(0, DRAWN)) !== rest.at(-1)) return undefined;
  return `CRN-${year}-${rest.slice(0, GROUP)}-${rest.slice(GROUP)}`;
};
