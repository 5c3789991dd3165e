import { type Days, type Standing, standingOn } from './standing.js';

/** The days of a number: those of its certification, and the one on which it was reissued under another number. */
export type DaysOfNumber = Days & { readonly correctedOn: string | null };

/** The standing of a number on a day: `corrected` from the day on which it was reissued under another. */
export const standingOfNumber = (days: DaysOfNumber, day: string): Standing | 'corrected' | undefined =>
  days.correctedOn !== null && day >= days.correctedOn ? 'corrected' : standingOn(days, day);

/** Nothing is handed out under a number on that day: neither a credential nor a document. */
export const isWithdrawn = (days: DaysOfNumber, day: string): boolean =>
  ['suspended', 'revoked', 'corrected'].includes(standingOfNumber(days, day) ?? '');
