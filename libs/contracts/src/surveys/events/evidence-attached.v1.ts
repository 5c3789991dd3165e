import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant } from '../../values.js';
import { assessmentId, indicatorId } from '../../vocabulary.js';
import { unitId } from '../answer.js';

export const evidenceAttached = eventContract(
  'surveys',
  'evidence-attached.v1',
  z
    .object({
      assessmentId,
      unitId,
      indicatorId,
      evidenceId: id.describe('Id of the evidence.'),
      attachedBy: z.string().min(1).describe('Id of the person who attached it.'),
      attachedAt: instant.describe('Instant of attaching.'),
    })
    .meta({ description: 'Evidence was attached to an answer. Its name and content stay with the surveys.' }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    unitId: '00000000-0000-4000-8000-0000000000a1',
    indicatorId: 'imaging-system-live',
    evidenceId: '00000000-0000-4000-8000-0000000000e1',
    attachedBy: '00000000-0000-4000-8000-00000000000a',
    attachedAt: '2027-03-09T06:00:00.000Z',
  },
);
