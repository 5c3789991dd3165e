import { z } from 'zod';

/** Letters and digits in groups joined by a dot or a hyphen: `S2.linked`, `archive-live`. */
export const idSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'must be letters and digits joined by dots or hyphens');

/** The unit that answers for the facility as a whole; every other unit id is a service area's id. */
export const FACILITY = 'facility';
