const DIGITS = 6;

/** `CRN-2027-000001`: the year of the grant and a count within that year. */
export const certificateNumber = (year: string, count: number): string =>
  `CRN-${year}-${String(count).padStart(DIGITS, '0')}`;

/** People type numbers in any case and with spaces around. */
export const typedNumber = (text: string): string => text.trim().toUpperCase();
