/**
 * What makes a spreadsheet run a text, in any width, at the beginning or where a spreadsheet that parts cells by another
 * sign, as is usual where the comma is the decimal sign, lets a cell begin.
 */
const startsFormula = /(^|[;\t\r\n|])([\s\p{Cf}"']*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−])/gu;

const startsOddly = /^[\t\r\n]/;

const harmless = (text: string): string => {
  const shown = text.replace(startsFormula, "$1$2'");
  return startsOddly.test(shown) ? `'${shown}` : shown;
};

const cell = (value: string | number): string => {
  const text = typeof value === 'string' ? harmless(value) : String(value);
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets read as UTF-8. Where a spreadsheet would run a text as a formula, an
 * apostrophe stands before it.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
