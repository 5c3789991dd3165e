import { z } from 'zod';
import { id, slug, version } from '../../values.js';

/** Person-days, to the hundredth. */
export const effortDays = z.number().min(0).max(10_000).multipleOf(0.01);

/**
 * `PUT /api/scoring/:organizationId/assessments/:assessmentId/efforts/:criterionId`; null takes the model's usual
 * effort again.
 */
export const estimateEffort = z.strictObject({ days: effortDays.nullable() }).meta({ id: 'EstimateEffort' });

/**
 * A figure of the hospital's own; `days` is null after it was taken back. `version` counts the changes of this one
 * figure.
 */
export const effort = z.object({ criterionId: slug, days: effortDays.nullable(), version }).meta({ id: 'Effort' });
export type Effort = z.output<typeof effort>;

/** `GET /api/scoring/:organizationId/assessments/:assessmentId/efforts`. */
export const efforts = z.array(effort);

export const effortResult = z.object({ version }).meta({ id: 'EffortResult' });

/** `GET /api/scoring/:organizationId/assessments/:assessmentId/path?stage=5`. */
export const askedPath = z.object({
  stage: z
    .string()
    .regex(/^\d{1,2}$/, 'must be the number of a stage')
    .transform(Number),
});

const way = z.object({ criteria: z.array(slug), effortDays: z.number() });

/**
 * `best` is null when no criteria lead to the stage, and empty when it is reached; `runnerUp` is the next best other
 * set.
 */
export const path = z
  .object({ assessmentId: id, target: z.int(), best: way.nullable(), runnerUp: way.nullable() })
  .meta({ id: 'Path' });
export type Path = z.output<typeof path>;
