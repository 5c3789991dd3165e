import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { slug } from '../../values.js';
import { assessmentId, facilityId, final, model, modelVersion, score, stage } from '../../vocabulary.js';

export const scoreCalculated = eventContract(
  'scoring',
  'score-calculated.v1',
  z
    .object({
      assessmentId,
      facilityId,
      model,
      modelVersion,
      stage,
      score,
      final,
      criteria: z
        .record(slug, z.enum(['met', 'not-met', 'not-applicable']))
        .describe('Result of each criterion by its id.'),
    })
    .meta({ description: 'A calculation changed the stage, the score or a criterion.' }),
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
