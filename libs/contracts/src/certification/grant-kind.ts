import { z } from 'zod';
import { id, localDate } from '../values.js';

/**
 * What a grant is beside the certification in force for the same facility and model. `first`: none is in force.
 * `renewal`: within its renewal window, a whole new validity. `upgrade`: before the window, to a higher stage, a whole
 * new validity. `early-renewal`: before the window, at the same stage or a lower one; the end of the validity stays.
 */
export const grantKind = z.enum(['first', 'renewal', 'upgrade', 'early-renewal']);
export type GrantKind = z.output<typeof grantKind>;

/** The certification that a grant replaces. */
export const formerCertification = z.object({
  certificationId: id,
  number: z.string(),
  stage: z.int(),
  expiresOn: localDate,
});
