import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant } from '../../values.js';
import { assessmentId, personId } from '../../vocabulary.js';

export const assessmentReopened = eventContract(
  'surveys',
  'assessment-reopened.v1',
  z
    .object({
      assessmentId,
      reopenedBy: personId.describe('Id of the person who reopened it.'),
      reason: z.string().describe('Why it was reopened.'),
      reopenedAt: instant.optional().describe('Instant of reopening; absent from events before 2026-11-25.'),
    })
    .meta({ description: 'A submitted assessment was reopened.' }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    reopenedBy: '00000000-0000-4000-8000-00000000000a',
    reason: 'The share of linked images was counted wrongly.',
    reopenedAt: '2027-03-09T06:00:00.000Z',
  },
);
