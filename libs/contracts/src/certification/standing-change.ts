import { z } from 'zod';

export const standingChange = z.enum(['suspended', 'reinstated', 'revoked', 'corrected']).meta({
  description:
    'What happened to the certification. `suspended`: not in force until it is reinstated. `reinstated`: in force again. `revoked`: withdrawn for good. `corrected`: a name on it was wrong, and it was reissued under a new number with the same validity.',
});
export type StandingChange = z.output<typeof standingChange>;
