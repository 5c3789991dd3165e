import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant, slug } from '../../values.js';
import { unitId } from '../answer.js';

/** Only that it is there; its name and content stay with the surveys. `attachedBy` is the id of who did it. */
export const evidenceAttached = eventContract(
  'surveys',
  'evidence-attached.v1',
  z.object({
    assessmentId: id,
    unitId,
    indicatorId: slug,
    evidenceId: id,
    attachedBy: z.string().min(1),
    attachedAt: instant,
  }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    unitId: '00000000-0000-4000-8000-0000000000a1',
    indicatorId: 'imaging-system-live',
    evidenceId: '00000000-0000-4000-8000-0000000000e1',
    attachedBy: '00000000-0000-4000-8000-00000000000a',
    attachedAt: '2027-03-09T06:00:00.000Z',
  },
);
