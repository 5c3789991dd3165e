import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, slug } from '../../values.js';
import { answer, unitId } from '../answer.js';

/** Answers of one unit as they stand after the change; `null` for an answer that was withdrawn. */
export const answersChanged = eventContract(
  'surveys',
  'answers-changed.v1',
  z.object({ assessmentId: id, unitId, answers: z.record(slug, answer.nullable()) }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    unitId: '00000000-0000-4000-8000-0000000000a1',
    answers: { 'imaging-system-live': { value: true } },
  },
);
