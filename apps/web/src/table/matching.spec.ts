import { found } from './matching.js';

const finds = (typed: string, ...texts: string[]): readonly string[] => found(texts, typed, (text) => text);

describe('a search', () => {
  it.each([
    ['AURORA', 'Aurora General'],
    ['sao jose', 'Hospital São José'],
    ['são', 'Hospital Sao Jose'],
    ['tromso', 'Tromsø sykehus'],
    ['lodz', 'Szpital Łódź'],
    ['strasse', 'Klinik Hauptstraße'],
    ['مستشفى', 'مُسْتَشْفَى الشمال'],
    ['서울', '서울 병원'],
    ['ﬁrst', 'First Hospital'],
  ])('for "%s" finds "%s", whatever the case and the accents', (typed, text) =>
    expect(finds(typed, text)).toEqual([text]),
  );

  it('finds half a word, at its start or inside it', () =>
    expect(finds('ror', 'Aurora', 'Northern')).toEqual(['Aurora']));

  it('asks for every typed word, in any order', () =>
    expect(finds('general aur', 'Aurora General', 'Aurora Children', 'General Hospital')).toEqual(['Aurora General']));

  it('reads over what stands between words', () => {
    expect(finds('crn 2026 000001', 'CRN-2026-000001')).toEqual(['CRN-2026-000001']);
    expect(finds('amal@example.org', 'Amal Admin, amal@example.org')).toHaveLength(1);
  });

  it('shows first what begins a word', () =>
    expect(finds('land', 'Greenland Clinic', 'Clinic of Landers', 'Islands')).toEqual([
      'Clinic of Landers',
      'Greenland Clinic',
      'Islands',
    ]));

  it('shows first what begins more of the typed words', () =>
    expect(finds('no land', 'Anoka Greenland', 'Nordland', 'North Land')).toEqual([
      'North Land',
      'Nordland',
      'Anoka Greenland',
    ]));

  it('keeps the order of equally good ones', () =>
    expect(finds('clinic', 'West Clinic', 'East Clinic')).toEqual(['West Clinic', 'East Clinic']));

  it.each(['', '   ', '-'])('for "%s" finds everything', (typed) => expect(finds(typed, 'b', 'a')).toEqual(['b', 'a']));

  it('takes signs of patterns as they are', () => expect(finds('.*', 'Aurora (north)')).toEqual(['Aurora (north)']));
  it('finds nothing where a word is missing', () => expect(finds('aurora south', 'Aurora North')).toEqual([]));
});
