import { cellsOf } from './xlsx.js';

describe('a table as an Excel workbook', () => {
  it.each(['=1+1', "+cmd|' /C calc'!A0", '-3', '@SUM(1)', '\t=1', '＝1'])('says of %j that it is a text', (text) =>
    expect(cellsOf([text])).toEqual([{ value: text, type: String }]),
  );

  it('keeps numbers as numbers', () =>
    expect(cellsOf([-3, 0.5])).toEqual([
      { value: -3, type: Number },
      { value: 0.5, type: Number },
    ]));

  it('has no character that a workbook cannot hold', () =>
    expect(cellsOf(['a\u0000b\u001Fc\uFFFEd'])).toEqual([{ value: 'a b c d', type: String }]));
});
