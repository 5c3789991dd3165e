import { isNumber, numberTyped } from './number-typed.js';

describe('the number of a certificate', () => {
  it.each([
    'CRN-2026-000001',
    'crn 2026 000001',
    ' Crn2026000001 ',
    'crn–2026–000001',
    'CRN  -  2026  -  000001',
    'crn_2026/000001',
    'ＣＲＮ－２０２６－０００００１',
    '2026000001',
  ])('is read from "%s"', (text) => expect(numberTyped(text)).toBe('CRN-2026-000001'));
  it('is known by its form', () => {
    expect(isNumber(numberTyped('crn 2026 000001'))).toBe(true);
    expect(isNumber(numberTyped('crn 2026'))).toBe(false);
    expect(isNumber(numberTyped('CRN-2026-000001 and more'))).toBe(false);
  });
  it('stays what it is where it looks otherwise', () => expect(numberTyped(' ABC 12 ')).toBe('ABC 12'));
});
