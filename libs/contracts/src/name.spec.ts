import { hasAddress } from './name.js';
import { name } from './values.js';

describe('a name', () => {
  it.each([
    'St. Mary’s Hospital',
    'St.Mary Hospital',
    'Dr. Sulaiman Al Habib',
    'Dr.Sulaiman Al-Habib',
    'J.R.R. Tolkien',
    'Nemours A.I. duPont',
    'Univ. Hospital Health Care',
    'Ear/Nose/Throat',
    'Klinikum Nr.5, Haus 2.1',
    'O’Connor, Ph.D.',
    'Hospital General "La Paz" (Norte)',
    'مستشفى الملك فيصل ٢٠٢٠',
    '서울대학교 병원',
    '東京・さくら病院',
    '北京协和医院（东单）',
    'می\u200cخواهم',
    'Hospital & Co.',
    'Mt. Com\u00ADo'.replace('\u00AD', ''),
    'Dot House Health Center',
    'Data Center: North',
  ])('may be %s', (text) => expect(name(160).safeParse(text)).toMatchObject({ success: true }));

  it.each([
    'HIMSS: your account is locked, sign in at https://evil.example/login',
    'evil.example',
    'Sign in at EVIL.COM now',
    'evil . com',
    'evil .com',
    'evil. com',
    'evil dot com',
    'evil[.]com',
    'evil (dot) com',
    'ev\u00ADil\u200B.\u200Bcom',
    'evil\u3002com',
    'evil\uFF0Ecom',
    'evil\u2024com',
    'evil\uFF61example',
    'bit.ly/x',
    't.co',
    'пример.рф',
    'مثال.السعودية',
    'xn--e1afmkfd.xn--p1ai',
    'www evil',
    'http evil',
    'hxxp:evil',
    'javascript:alert(1)',
    'mailto:me',
    '//evil',
    'https:\u2044\u2044evil',
    'c:\\evil',
    '192.168.0.1',
    'http://16843009',
    'admin@evil',
    'admin＠evil',
    'admin(at)evil(dot)com',
    'a.b.evil.co.uk',
  ])('may not be %j', (text) =>
    expect(name(160).safeParse(text).error?.issues).toMatchObject([
      { message: 'must not contain a web or mail address' },
    ]),
  );

  it('is decided in a moment, however long the text', () => {
    for (const text of ['a.'.repeat(80), ' .'.repeat(80), 'a '.repeat(80)]) hasAddress(text);
    expect(name(160).safeParse('a.'.repeat(500_000)).success).toBe(false);
  });
});
