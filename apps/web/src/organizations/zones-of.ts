/** Where nearly everybody of a country lives, though an island or a district keeps other time. */
const main: Readonly<Record<string, string>> = {
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  UZ: 'Asia/Tashkent',
};

type LocaleWithZones = Intl.Locale & {
  readonly timeZones?: readonly string[];
  readonly getTimeZones?: () => readonly string[] | undefined;
};

/** The time zones of a country as the browser knows them; none where it knows nothing. */
export const zonesOf = (country: string): readonly string[] => {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale = new Intl.Locale(`und-${country}`) as LocaleWithZones;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
};

/**
 * The zone to propose for a country: its only or main one, else the viewer's own when it is one of them; '' where a
 * person must say.
 */
export const proposedZone = (country: string, own: string, zones = zonesOf(country)): string => {
  if (zones.length === 0 || zones.includes(own)) return own;
  return zones.length === 1 ? (zones[0] ?? '') : (zones.find((zone) => zone === main[country]) ?? '');
};
