import { z } from 'zod';
import { localDate } from '../values.js';
import { model } from '../vocabulary.js';

export const qualification = z
  .object({
    model,
    highestStage: z
      .int()
      .min(0)
      .max(7)
      .describe('Highest stage that the person may validate with this model, 0 to 7.')
      .meta({ examples: [7] }),
    from: localDate.describe('First day it counts.').meta({ examples: ['2026-01-01'] }),
    until: localDate.nullable().describe('Last day it counts; null without an end.'),
  })
  .refine(({ from, until }) => until === null || from <= until, { path: ['until'], error: 'must not be before from' })
  .meta({ id: 'Qualification', description: 'Which stages of a model a validator may validate, and when.' });
export type Qualification = Readonly<z.output<typeof qualification>>;

export const training = z
  .object({
    title: z
      .string()
      .describe('Name of the training.')
      .meta({ examples: ['Validator foundation course'] }),
    completedOn: localDate.describe('Day it was completed.').meta({ examples: ['2026-02-10'] }),
  })
  .meta({ id: 'Training', description: 'A training that a validator completed.' });
