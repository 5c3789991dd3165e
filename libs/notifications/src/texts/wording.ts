import { timeZone as knownZone } from '@cairn/contracts/values.js';
import { Temporal } from 'temporal-polyfill';
import { type Texts, filled, languageFor, textsFor } from './texts.js';

/** Dates, times and numbers as one reader reads them. */
export type Wording = {
  readonly language: string;
  readonly texts: Texts;
  /** "Tue 9 Mar 2027" */
  readonly day: (localDate: string) => string;
  /** "Tue 9 Mar 2027, 07:00 London" */
  readonly moment: (instant: string) => string;
  /** "Tue 20 Apr 2027, 09:00 to 16:00 Riyadh (07:00 for you)" */
  readonly visitTime: (visit: {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly timeZone: string;
  }) => string;
  /** "Saudi Arabia" */
  readonly country: (code: string) => string;
  /** "one, two and three" */
  readonly list: (words: readonly string[]) => string;
  /** "3 visits" */
  readonly visits: (count: number) => string;
  /** "6 months" */
  readonly months: (count: number) => string;
};

const dayParts: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** @param zoneOfReader IANA name; UTC stands for one that nobody knows */
export const wordingFor = (locale: string, zoneOfReader: string): Wording => {
  const language = languageFor(locale);
  const texts = textsFor(language);
  const timeZone = knownZone.safeParse(zoneOfReader).success ? zoneOfReader : 'UTC';
  const format = language === 'en' ? 'en-GB' : language;
  const day = (date: Temporal.PlainDate | Temporal.PlainDateTime): string =>
    date.toLocaleString(format, dayParts).replace(/^(\p{L}+),/u, '$1');
  const time = (at: Temporal.PlainDateTime | Temporal.ZonedDateTime): string =>
    at.toPlainTime().toString({ smallestUnit: 'minute' });
  const months = new Intl.NumberFormat(format, { style: 'unit', unit: 'month', unitDisplay: 'long' });
  return {
    language,
    texts,
    day: (localDate) => day(Temporal.PlainDate.from(localDate)),
    moment: (instant) => {
      const here = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
      return `${day(here.toPlainDate())}, ${time(here)} ${cityOf(timeZone)}`;
    },
    visitTime: ({ startsAt, endsAt, timeZone: zone }) => {
      const [start, end] = [Temporal.PlainDateTime.from(startsAt), Temporal.PlainDateTime.from(endsAt)];
      const sameDay = start.toPlainDate().equals(end.toPlainDate());
      const to = sameDay ? time(end) : `${day(end.toPlainDate())}, ${time(end)}`;
      const there = filled(texts.visitTime, {
        day: day(start.toPlainDate()),
        from: time(start),
        to,
        zone: cityOf(zone),
      });
      const startThere = start.toZonedDateTime(zone);
      const here = startThere.withTimeZone(timeZone);
      if (here.offsetNanoseconds === startThere.offsetNanoseconds) return there;
      const dayHere = here.toPlainDate().equals(start.toPlainDate()) ? '' : `${day(here.toPlainDate())}, `;
      return filled(texts.visitTimeForYou, {
        there,
        here: `${dayHere}${time(here)}${timeZone === 'UTC' ? ' UTC' : ''}`,
      });
    },
    country: (code) => new Intl.DisplayNames(format, { type: 'region' }).of(code) ?? code,
    list: (words) => new Intl.ListFormat(format).format(words),
    visits: (count) => filled(count === 1 ? texts.oneVisit : texts.severalVisits, { count: String(count) }),
    months: (count) => months.format(count),
  };
};
