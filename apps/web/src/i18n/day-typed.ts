const written = /^(?:[\p{L}\p{M}]+[.,]?\s+)?(\d{1,2})[\s./-]+(\d{1,2}|[\p{L}\p{M}]{3,})[.,]?[\s./-]+(\d{4})$/u;
const standard = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const withTime = /^(.*?)(?:\s*,\s*|\s+|T)(\d{1,2}):(\d{2})$/;

const monthsIn = (locale: string): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
      .format(new Date(Date.UTC(2000, month)))
      .toLocaleLowerCase(locale),
  );

const monthOf = (text: string, locale: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : monthsIn(locale).findIndex((name) => name.startsWith(text.toLocaleLowerCase(locale))) + 1;

const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.toISOString().slice(0, 10) : null;
};

/**
 * The day that somebody typed, the day before the month: "9 Mar 2027", "Tue 9 Mar 2027", "9.3.2027", or "2027-03-09";
 * null when it is none.
 */
export const dayTyped = (text: string, locale: string): string | null => {
  const [, day, month, year] = written.exec(text.trim()) ?? [];
  if (day && month && year) return dayOf(Number(year), monthOf(month, locale), Number(day));
  const [, y, m, d] = standard.exec(text.trim()) ?? [];
  return y && m && d ? dayOf(Number(y), Number(m), Number(d)) : null;
};

/** A day and a time of it, "9 Mar 2027, 09:00" or "2027-03-09T09:00", as the latter; null when it is none. */
export const wallTimeTyped = (text: string, locale: string): string | null => {
  const [, dayText = '', hour = '', minute = ''] = withTime.exec(text.trim()) ?? [];
  const day = dayTyped(dayText, locale);
  return day && Number(hour) < 24 && Number(minute) < 60 ? `${day}T${hour.padStart(2, '0')}:${minute}` : null;
};
