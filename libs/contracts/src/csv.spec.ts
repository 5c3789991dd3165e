import { csvOf } from './csv.js';

const lineOf = (...row: (string | number)[]): string => csvOf([row]).slice(1, -2);

describe('a table as CSV', () => {
  it('has a line for each row and says that it is UTF-8', () =>
    expect(
      csvOf([
        ['Facility', 'Stage'],
        ['Aurora', 6],
      ]),
    ).toBe('\uFEFFFacility,Stage\r\nAurora,6\r\n'));

  it('quotes what holds commas, quotes and lines', () =>
    expect(lineOf('Aurora, north', 'the "old" house', 'one\ntwo')).toBe(
      '"Aurora, north","the ""old"" house","one\ntwo"',
    ));

  const runs = [...'=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−'].flatMap((sign) => [`${sign}1+cmd|' /C calc'!A0`, `${sign}SUM(1)`]);

  /** The cells as a spreadsheet finds them that parts them by this sign and knows a quote only where a cell begins. */
  const cellsOf = (file: string, separator: string): string[] => {
    const cells: string[] = [];
    for (let rest = file.replace(/^\uFEFF/, ''); rest !== '';) {
      const quoted = /^"((?:[^"]|"")*)"([^]*)$/.exec(rest);
      const [content = '', after = ''] = quoted ? [quoted[1]?.replaceAll('""', '"'), quoted[2]] : ['', rest];
      const end = after.search(separator === ',' ? /[,\r\n]/ : new RegExp(`[\\${separator}\\r\\n]`));
      cells.push(content + (end < 0 ? after : after.slice(0, end)));
      rest = end < 0 ? '' : after.slice(after.startsWith('\r\n', end) ? end + 2 : end + 1);
    }
    return cells;
  };
  const isRun = (text: string): boolean => /^[=+\-@\t\r\n]/.test(text.normalize('NFKC').replace('−', '-').trimStart());

  it.each(runs.flatMap((text) => [text, ` ${text}`, `\u200B${text}`, `\t${text}`, `"${text}`, `'${text}`]))(
    'lets no spreadsheet run %j',
    (text) => {
      for (const separator of [',', ';', '\t', '|'])
        expect(cellsOf(csvOf([['x', text, 'y']]), separator).filter(isRun)).toEqual([]);
    },
  );

  it.each(
    runs.flatMap((text) => [
      `x;${text}`,
      `x; ${text}`,
      `x\t${text}`,
      `x\n${text}`,
      `x\r${text}`,
      `x|${text}`,
      `x";"${text}`,
    ]),
  )('lets no spreadsheet that parts cells otherwise run %j', (text) => {
    for (const separator of [',', ';', '\t', '|'])
      expect(cellsOf(csvOf([['x', text, 'y']]), separator).filter(isRun)).toEqual([]);
  });

  it('leaves what only contains such signs as it is', () =>
    expect(lineOf('Ada-Lovelace', 'a=b', 'ada@x.example', '3 + 4', 'A, - B')).toBe(
      'Ada-Lovelace,a=b,ada@x.example,3 + 4,"A, - B"',
    ));

  it.each(['a;b', 'a\tb', ' a', 'a '])('quotes %j, so that no reader loses or parts it', (text) =>
    expect(lineOf(text)).toBe(`"${text}"`),
  );

  it('leaves numbers as they are', () => expect(lineOf(-3, 0.5)).toBe('-3,0.5'));
});
