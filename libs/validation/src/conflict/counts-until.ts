import { COOLING_OFF_YEARS } from '@cairn/contracts/validation/conflict.js';
import { Temporal } from 'temporal-polyfill';

/** The last day on which a tie counts, the cooling-off included; null while it lasts. */
export const countsUntil = (until: string | null): string | null =>
  until && Temporal.PlainDate.from(until).add({ years: COOLING_OFF_YEARS }).toString();
