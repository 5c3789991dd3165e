import { z } from 'zod';
import { certificateNumber, certificationId, expiresOn, stage } from '../vocabulary.js';

export const grantKind = z.enum(['first', 'renewal', 'upgrade', 'early-renewal']).meta({
  description:
    'How the grant relates to the certification in force for the same facility and model. `first`: none is in force. `renewal`: within its renewal window, with a full new validity. `upgrade`: before the window, to a higher stage, with a full new validity. `early-renewal`: before the window, at the same stage or a lower one; the end of the validity stays.',
});
export type GrantKind = z.output<typeof grantKind>;

export const formerCertification = z
  .object({ certificationId, number: certificateNumber, stage, expiresOn })
  .meta({ description: 'The certification that a grant replaces.' });
