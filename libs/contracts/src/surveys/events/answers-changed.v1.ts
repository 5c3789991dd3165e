import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant, slug } from '../../values.js';
import { assessmentId } from '../../vocabulary.js';
import { answer, unitId } from '../answer.js';

export const answersChanged = eventContract(
  'surveys',
  'answers-changed.v1',
  z
    .object({
      assessmentId,
      unitId,
      answers: z
        .record(slug, answer.nullable())
        .describe('Changed answers by indicator; null for one that was withdrawn.'),
      answeredBy: z
        .string()
        .min(1)
        .optional()
        .describe('Id of the person who changed them; absent from events before 2026-11-25.'),
      answeredAt: instant.optional().describe('Instant of the change; absent from events before 2026-11-25.'),
    })
    .meta({ description: 'Answers of one unit changed.' }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    unitId: '00000000-0000-4000-8000-0000000000a1',
    answers: { 'imaging-system-live': { value: true } },
    answeredBy: '00000000-0000-4000-8000-00000000000a',
    answeredAt: '2027-03-09T06:00:00.000Z',
  },
);
