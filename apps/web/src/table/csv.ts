const startsFormula = /^[=+\-@\t\r\n]/;

const cell = (value: string | number): string => {
  const text = typeof value === 'string' && startsFormula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets read as UTF-8. A text that a spreadsheet would run as a formula
 * begins with an apostrophe.
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
