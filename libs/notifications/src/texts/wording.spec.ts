import { wordingFor } from './wording.js';

const visit = { startsAt: '2027-04-20T09:00', endsAt: '2027-04-20T16:00', timeZone: 'Asia/Riyadh' };

describe('the time of a visit', () => {
  it('is told with weekday and zone', () =>
    expect(wordingFor('en', 'Asia/Riyadh').visitTime(visit)).toBe('Tue 20 Apr 2027, 09:00 to 16:00 Riyadh'));
  it("is told in the reader's own zone too when that differs", () =>
    expect(wordingFor('en', 'Europe/Berlin').visitTime(visit)).toBe(
      'Tue 20 Apr 2027, 09:00 to 16:00 Riyadh (08:00 for you)',
    ));
  it('says so when it is another day for the reader', () =>
    expect(wordingFor('en', 'America/Los_Angeles').visitTime(visit)).toBe(
      'Tue 20 Apr 2027, 09:00 to 16:00 Riyadh (Mon 19 Apr 2027, 23:00 for you)',
    ));
  it('names UTC for who has stated no zone', () =>
    expect(wordingFor('en', 'UTC').visitTime(visit)).toContain('(06:00 UTC for you)'));
  it('is not repeated for a reader whose clock shows the same', () =>
    expect(wordingFor('en', 'Africa/Nairobi').visitTime(visit)).toBe('Tue 20 Apr 2027, 09:00 to 16:00 Riyadh'));
  it('names both days when it goes on overnight', () =>
    expect(wordingFor('en', 'Asia/Riyadh').visitTime({ ...visit, endsAt: '2027-04-21T12:00' })).toBe(
      'Tue 20 Apr 2027, 09:00 to Wed 21 Apr 2027, 12:00 Riyadh',
    ));
});

describe('words for a reader', () => {
  const { day, moment, months } = wordingFor('en', 'Asia/Riyadh');
  it('name days with their weekday', () => expect(day('2027-03-09')).toBe('Tue 9 Mar 2027'));
  it("tell instants in the reader's zone", () =>
    expect(moment('2027-03-09T22:30:00Z')).toBe('Wed 10 Mar 2027, 01:30 Riyadh'));
  it('count months', () => expect([months(1), months(6)]).toEqual(['1 month', '6 months']));
  it('are English, dates included, where a language is not there yet', () => {
    const { language, texts, day: englishDay } = wordingFor('ar-SA', 'UTC');
    expect([language, texts.greeting, englishDay('2027-03-09')]).toEqual(['en', 'Hello {person},', 'Tue 9 Mar 2027']);
    expect(wordingFor('no locale at all', 'UTC').language).toBe('en');
    expect(wordingFor('constructor', 'UTC').language).toBe('en');
  });
  it('fall back to UTC for a zone that nobody knows', () =>
    expect(wordingFor('en', 'Mars/Olympus').moment('2027-03-09T22:30:00Z')).toBe('Tue 9 Mar 2027, 22:30 UTC'));
});
