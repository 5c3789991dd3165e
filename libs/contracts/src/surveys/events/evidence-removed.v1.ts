import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant } from '../../values.js';
import { assessmentId } from '../../vocabulary.js';

export const evidenceRemoved = eventContract(
  'surveys',
  'evidence-removed.v1',
  z
    .object({
      assessmentId,
      evidenceId: id.describe('Id of the evidence.'),
      removedBy: z.string().min(1).describe('Id of the person who removed it.'),
      removedAt: instant.describe('Instant of removing.'),
    })
    .meta({ description: 'Evidence was removed.' }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    evidenceId: '00000000-0000-4000-8000-0000000000e1',
    removedBy: '00000000-0000-4000-8000-00000000000a',
    removedAt: '2027-03-09T06:00:00.000Z',
  },
);
