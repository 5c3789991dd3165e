import { z } from 'zod';
import { assessmentId, criterionId, stage, version } from '../../vocabulary.js';

const effortDays = z
  .number()
  .min(0)
  .max(10_000)
  .multipleOf(0.01)
  .describe('Effort in person-days, to the hundredth.')
  .meta({ examples: [12.5] });

export const estimateEffort = z
  .strictObject({
    days: effortDays.nullable().describe('Effort in person-days; null for the usual effort of the model.'),
  })
  .meta({ id: 'EstimateEffort', description: 'Effort that the organization expects.' });

const effort = z
  .object({
    criterionId,
    days: effortDays.nullable().describe('Effort in person-days; null once the estimate was withdrawn.'),
    version: version.describe('Version of this one estimate, counted from 1.'),
  })
  .meta({ id: 'Effort', description: 'An estimate of the organization for one criterion.' });
export type Effort = z.output<typeof effort>;
export const efforts = z.array(effort).meta({ description: 'Estimates of the organization.' });

export const effortResult = z
  .object({ version: version.describe('Version of the estimate now.') })
  .meta({ id: 'EffortResult', description: 'The estimate was changed.' });

export const askedPath = z.object({
  stage: z
    .string()
    .regex(/^\d{1,2}$/, 'must be the number of a stage')
    .transform(Number)
    .describe('Stage to reach.')
    .meta({ examples: ['7'] }),
});

const way = z.object({
  criteria: z.array(criterionId).describe('Criteria to meet.'),
  effortDays: z
    .number()
    .describe('Effort in person-days.')
    .meta({ examples: [120] }),
});

export const path = z
  .object({
    assessmentId,
    target: stage.describe('Stage to reach.'),
    best: way
      .nullable()
      .describe(
        'The set of criteria with the least effort; null where none lead to the stage, empty once it is reached.',
      ),
    runnerUp: way.nullable().describe('The next best different set; null without one.'),
  })
  .meta({ id: 'Path', description: 'The cheapest way to a stage.' });
export type Path = z.output<typeof path>;
