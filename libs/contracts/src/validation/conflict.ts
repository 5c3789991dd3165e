import { z } from 'zod';

export const conflictKind = z.enum(['employment', 'consulting', 'vendor', 'family', 'gap-visit']).meta({
  description:
    'What ties the person to the organization: `employment`, `consulting` for it, work for or a stake in its `vendor`, `family` who work there, or an earlier paid `gap-visit`.',
});
export type ConflictKind = z.output<typeof conflictKind>;

/**
 * For how many years after it ended a tie still counts. Comparable programmes look back two to three years; the longer
 * one is the default.
 */
export const COOLING_OFF_YEARS = 3;
