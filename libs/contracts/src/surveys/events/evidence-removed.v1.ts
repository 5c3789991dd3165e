import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant } from '../../values.js';

/** `removedBy` is the id of who did it. */
export const evidenceRemoved = eventContract(
  'surveys',
  'evidence-removed.v1',
  z.object({ assessmentId: id, evidenceId: id, removedBy: z.string().min(1), removedAt: instant }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    evidenceId: '00000000-0000-4000-8000-0000000000e1',
    removedBy: '00000000-0000-4000-8000-00000000000a',
    removedAt: '2027-03-09T06:00:00.000Z',
  },
);
