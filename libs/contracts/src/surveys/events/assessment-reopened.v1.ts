import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant } from '../../values.js';

/** Facts from before 2026-11-25 tell no time. */
export const assessmentReopened = eventContract(
  'surveys',
  'assessment-reopened.v1',
  z.object({ assessmentId: id, reopenedBy: id, reason: z.string(), reopenedAt: instant.optional() }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    reopenedBy: '00000000-0000-4000-8000-00000000000a',
    reason: 'The share of linked images was counted wrongly.',
    reopenedAt: '2027-03-09T06:00:00.000Z',
  },
);
