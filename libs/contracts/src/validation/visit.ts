import { z } from 'zod';

export const visitMode = z.enum(['on-site', 'remote']);
export const visitStatus = z.enum(['requested', 'proposed', 'scheduled', 'concluded', 'decided', 'cancelled']);
/** What the validator saw of a criterion. */
export const verdict = z.enum(['confirmed', 'contradicted', 'not-seen']);
export const outcome = z.enum(['granted', 'deferred', 'refused']);
