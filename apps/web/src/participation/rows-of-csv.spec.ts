import { rowsOfCsv } from './rows-of-csv.js';

describe('rows of a spreadsheet', () => {
  it('bear the names of the columns', () =>
    expect(rowsOfCsv('name,beds,teaching\r\nAurora,120,yes\r\nBorealis,0,No\r\n')).toEqual([
      { name: 'Aurora', beds: 120, teaching: true },
      { name: 'Borealis', beds: 0, teaching: false },
    ]));
  it.each([';', '\t'])('are separated by "%s" as well', (mark) =>
    expect(rowsOfCsv(`name${mark}place\nAurora, east${mark}Riyadh`)).toEqual([
      { name: 'Aurora, east', place: 'Riyadh' },
    ]),
  );
  it('may have marks, quotes and lines within quotes', () =>
    expect(rowsOfCsv('name,place\n"Aurora, ""East""\nWing",Riyadh')).toEqual([
      { name: 'Aurora, "East"\nWing', place: 'Riyadh' },
    ]));
  it('leave out empty cells and lines, and a byte order mark', () =>
    expect(rowsOfCsv('\uFEFFname,place\n\n,\nAurora,\n')).toEqual([{ name: 'Aurora' }]));
  it('keep what is no number for the server to refuse', () =>
    expect(rowsOfCsv('beds,teaching\nmany,perhaps')).toEqual([{ beds: 'many', teaching: 'perhaps' }]));
});
