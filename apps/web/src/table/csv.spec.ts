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

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx'])('lets no spreadsheet run %j', (text) =>
    expect(lineOf(text).replace(/^"/, '')).toMatch(/^'/),
  );

  it('leaves numbers as they are', () => expect(lineOf(-3, 0.5)).toBe('-3,0.5'));
});
