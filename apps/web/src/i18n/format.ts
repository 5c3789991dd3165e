export type Format = {
  /** A calendar day, "Tue 9 Mar 2027". */
  readonly day: (localDate: string) => string;
  /** Calendar days from one to another, "Tue 9 – Thu 11 Mar 2027"; one day alone where both are the same. */
  readonly days: (from: string, to: string) => string;
  /** An instant in the reader's own zone, "Tue 9 Mar 2027, 07:00". */
  readonly moment: (instant: string) => string;
  /** The time alone when today, else "9 Mar, 07:00", with the year when it is another. */
  readonly lately: (instant: string) => string;
  /** A wall time as it stands, "Tue 9 Mar 2027, 09:00". */
  readonly wallTime: (wallTime: string) => string;
  /** The time of a wall time, "09:00". */
  readonly time: (wallTime: string) => string;
  /** The last part of a zone's name, "Riyadh". */
  readonly zone: (timeZone: string) => string;
  readonly number: (value: number, fractionDigits?: number) => string;
  /** 0.42 as "42 %". */
  readonly share: (share: number) => string;
  readonly bytes: (bytes: number) => string;
  readonly country: (code: string) => string;
  readonly list: (items: readonly string[]) => string;
};

const dayParts: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' };
const timeParts: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const formats = (locale: string): Format => {
  const utcDay = new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: 'UTC' });
  const utcMoment = new Intl.DateTimeFormat(locale, { ...dayParts, ...timeParts, timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { ...dayParts, ...timeParts });
  const thisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...timeParts });
  const anyYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...timeParts });
  const today = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' });
  const utcTime = new Intl.DateTimeFormat(locale, { ...timeParts, timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, timeParts);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    day: (localDate) => utcDay.format(new Date(`${localDate}T00:00:00Z`)),
    days: (from, to) => utcDay.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    moment: (instant) => moment.format(new Date(instant)),
    lately: (instant) => {
      const [at, now] = [new Date(instant), new Date()];
      if (today.format(at) === today.format(now)) return time.format(at);
      return (at.getFullYear() === now.getFullYear() ? thisYear : anyYear).format(at);
    },
    wallTime: (wallTime) => utcMoment.format(new Date(`${wallTime}:00Z`)),
    time: (wallTime) => utcTime.format(new Date(`${wallTime}:00Z`)),
    zone: (timeZone) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' '),
    number: (value, fractionDigits) =>
      new Intl.NumberFormat(
        locale,
        fractionDigits === undefined
          ? {}
          : { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits },
      ).format(value),
    share: (share) => percent.format(share),
    bytes: (bytes) => {
      if (bytes < 1_000)
        return new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(bytes);
      const mega = bytes >= 1_000_000;
      const unit = {
        style: 'unit',
        unit: mega ? 'megabyte' : 'kilobyte',
        maximumFractionDigits: mega ? 1 : 0,
      } as const;
      return new Intl.NumberFormat(locale, unit).format(bytes / (mega ? 1_000_000 : 1_000));
    },
    country: (code) => countries.of(code) ?? code,
    list: (items) => list.format(items),
  };
};

const made = new Map<string, Format>();

/** English dates read day before month. */
export const formatFor = (language: string): Format => {
  const locale = language === 'en' ? 'en-GB' : language;
  const kept = made.get(locale) ?? formats(locale);
  made.set(locale, kept);
  return kept;
};
