import { z } from 'zod';

/** At most 80 characters: letters and digits in groups joined by a dot or a hyphen, `S2.linked`, `archive-live`. */
export const idSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'must be letters and digits joined by dots or hyphens');
