import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, slug } from '../../values.js';

/** Each calculation that changed the stage, the score or a criterion. `final` once the assessment is submitted. */
export const scoreCalculated = eventContract(
  'scoring',
  'score-calculated.v1',
  z.object({
    assessmentId: id,
    facilityId: id,
    model: slug,
    modelVersion: slug,
    stage: z.int(),
    score: z.number(),
    final: z.boolean(),
    criteria: z.record(slug, z.enum(['met', 'not-met', 'not-applicable'])),
  }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    facilityId: '00000000-0000-4000-8000-0000000000f1',
    model: 'diam-enterprise',
    modelVersion: '2019',
    stage: 6,
    score: 6.4,
    final: true,
    criteria: { 'S1.systems': 'met', 'S1.inventory': 'not-applicable' },
  },
);
