import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant, slug } from '../../values.js';
import { answer, unitId } from '../answer.js';

/**
 * Answers of one unit as they stand after the change; `null` for an answer that was withdrawn. `answeredBy` is the id
 * of who changed them; facts from before 2026-11-25 tell neither author nor time.
 */
export const answersChanged = eventContract(
  'surveys',
  'answers-changed.v1',
  z.object({
    assessmentId: id,
    unitId,
    answers: z.record(slug, answer.nullable()),
    answeredBy: z.string().min(1).optional(),
    answeredAt: instant.optional(),
  }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    unitId: '00000000-0000-4000-8000-0000000000a1',
    answers: { 'imaging-system-live': { value: true } },
    answeredBy: '00000000-0000-4000-8000-00000000000a',
    answeredAt: '2027-03-09T06:00:00.000Z',
  },
);
