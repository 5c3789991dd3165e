import { z } from 'zod';

export const statusPurpose = z.enum(['revocation', 'suspension']).meta({
  description:
    'What the list states. `revocation`: the certificate was revoked, corrected or replaced. `suspension`: it is suspended for now.',
});
export type StatusPurpose = z.output<typeof statusPurpose>;
