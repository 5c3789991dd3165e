import { Temporal } from 'temporal-polyfill';

/** The last day on which a tie counts, the cooling-off included; null while it lasts. */
export const countsUntil = (until: string | null, coolingOffYears: number): string | null =>
  until && Temporal.PlainDate.from(until).add({ years: coolingOffYears }).toString();
