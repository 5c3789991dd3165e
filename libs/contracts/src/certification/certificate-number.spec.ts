import { certificateNumber, numbersOfAYear, typedNumber } from './certificate-number.js';

const [number, counted] = [certificateNumber('2027', 12_345_678_901), 'CRN-2027-000001'];

describe('a certificate number', () => {
  it('has the year, a draw and a check symbol', () => {
    expect(certificateNumber('2027', 0)).toMatch(/^CRN-2027-0000-000[0-9A-Y]$/);
    expect(certificateNumber('2027', numbersOfAYear - 1)).toMatch(/^CRN-2027-YYYY-YYY[0-9A-Y]$/);
    expect(number).toMatch(/^CRN-2027-[0-9A-Y]{4}-[0-9A-Y]{4}$/);
  });
  it('is another for each draw', () =>
    expect(new Set(Array.from({ length: 5000 }, (_, draw) => certificateNumber('2027', draw))).size).toBe(5000));
  it.each([
    [number, (text: string) => text.toLowerCase()],
    [number, (text: string) => ` ${text} `],
    [number, (text: string) => text.replaceAll('-', '')],
    [number, (text: string) => text.replaceAll('-', ' ')],
    [number, (text: string) => text.replaceAll('-', '–')],
    [number, (text: string) => text.replaceAll('-', ' — ')],
    [number, (text: string) => text.replaceAll('-', '\u2212')],
    [number, (text: string) => text.replaceAll('-', '\u00ad')],
    [number, (text: string) => text.replaceAll('-', 'ー')],
    [number, (text: string) => text.replaceAll('-', '_')],
    [number, (text: string) => text.slice(4)],
    [number, (text: string) => text.replaceAll(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    [counted, (text: string) => text.replaceAll('-', '')],
    [counted, (text: string) => text.toLowerCase().replaceAll('-', ' ')],
    [counted, (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))],
    [counted, (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)))],
    [counted, (text: string) => text.replaceAll('0', 'O').replace('2O27', '2027')],
  ])('%s is found however it was typed: %#', (written, typed) => expect(typedNumber(typed(written))).toBe(written));
  it('with one symbol wrong or two swapped is none', () => {
    const rest = number.slice(9).replaceAll('-', '');
    const whole = `CRN2027${rest}`;
    for (let place = 7; place < whole.length; place += 1) {
      for (const symbol of '0123456789ABCDEFGHJKMNPQRSTVWXY') {
        const changed = whole.slice(0, place) + symbol + whole.slice(place + 1);
        expect([changed, typedNumber(changed)]).toEqual([changed, symbol === whole[place] ? number : undefined]);
      }
      const swapped = whole.slice(0, place) + (whole[place + 1] ?? '') + (whole[place] ?? '') + whole.slice(place + 2);
      if (swapped !== whole) expect(typedNumber(swapped)).toBeUndefined();
    }
    expect(typedNumber(whole.replace('2027', '2026'))).toBeUndefined();
  });
  it.each(['', 'nonsense', "';--", 'aurora', 'CRN-2027', 'CRN-2027-12345', 'CRN-2027-123456-and-more', '𝔸'.repeat(64)])(
    'is not read from "%s"',
    (text) => expect(typedNumber(text)).toBeUndefined(),
  );
});
