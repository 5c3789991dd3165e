import { countryCodes } from './countries.js';
import { assignedCountry, country, email, instant } from './values.js';

describe('an e-mail address', () => {
  it.each([
    ['Ada@Example.ORG', 'ada@example.org'],
    [' ada@bücher.example ', 'ada@xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['ada@BU\u0308CHER.example', 'ada@xn--bcher-kva.example'],
    ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
    ['ada@مثال.إختبار', 'ada@xn--mgbh0fb.xn--kgbechtv'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ada@example.org'],
    ['ada@пример。испытание', 'ada@xn--e1afmkfd.xn--80akhbyknj4f'],
  ])('%j is kept as %s', (typed, kept) => expect(email.parse(typed)).toBe(kept));
  it.each([
    'ada',
    'ada@',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'a b@x.example',
    'ada@x..example',
    'ada@x.example\nBcc: b@x.example',
    'ada@%62.example',
    'ada@x.example/path',
    'ada@x.example:25',
    `${'a'.repeat(300)}@x.example`,
  ])('%j is none', (typed) => expect(email.safeParse(typed).success).toBe(false));
});

describe('a country', () => {
  it('is one of the 249 entries of ISO 3166-1', () => {
    expect(new Set(countryCodes).size).toBe(249);
    for (const code of ['SA', 'GB', 'SS', 'TL']) expect(assignedCountry.parse(code)).toBe(code);
  });
  it.each(['AC', 'EA', 'IC', 'XK', 'EU', 'UK', 'ZZ', 'SU', 'YU', 'sa', 'SAU'])('is not %s', (code) =>
    expect(assignedCountry.safeParse(code).success).toBe(false),
  );
  it('is read from facts also where its code is none any more', () => expect(country.parse('XK')).toBe('XK'));
  it('has a name in every language that the platform knows', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(countryCodes.filter((code) => !names.of(code))).toEqual([]);
  });
});

describe('an instant', () => {
  it.each(['2027-03-09T06:00:00Z', '2027-03-09T06:00:00.123Z', '2027-03-09T06:00:00.123456789Z'])('may be %s', (text) =>
    expect(instant.parse(text)).toBe(text),
  );
  it.each(['2027-03-09T06:00:00.1234567890Z', '2027-03-09T24:00:00Z', '2027-03-09T06:00:60Z', '2027-03-09'])(
    'is not %s',
    (text) => expect(instant.safeParse(text).success).toBe(false),
  );
});
