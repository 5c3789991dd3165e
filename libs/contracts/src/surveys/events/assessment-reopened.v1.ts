import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';

export const assessmentReopened = eventContract(
  'surveys',
  'assessment-reopened.v1',
  z.object({ assessmentId: id, reopenedBy: id, reason: z.string() }),
  { assessmentId: '00000000-0000-4000-8000-0000000000c1', reopenedBy: '00000000-0000-4000-8000-00000000000a', reason: 'The share of linked images was counted wrongly.' },
);
