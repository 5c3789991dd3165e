import { z } from 'zod';
import { id, instant, slug, version } from '../../values.js';

/**
 * `GET /api/scoring/:organizationId/assessments/:assessmentId/score`, and each message of the event stream `.../score/live`.
 * `evaluation` is the result of `evaluate` of the maturity-model library, with its proof.
 */
export const score = z
  .object({
    assessmentId: id,
    model: slug,
    modelVersion: slug,
    stage: z.int().nullable(),
    score: z.number().nullable(),
    final: z.boolean(),
    calculatedAt: instant.nullable(),
    /** False while answers newer than this score wait for the worker. */
    upToDate: z.boolean(),
    evaluation: z.record(z.string(), z.unknown()).nullable(),
    version,
  })
  .meta({ id: 'Score' });
export type Score = z.output<typeof score>;

/** `GET /api/scoring/desk/scores` for staff, `GET /api/scoring/:organizationId/scores` for the organization. */
export const scoreSummary = z
  .object({ assessmentId: id, organizationId: id, facilityId: id, facilityName: z.string(), model: slug, modelVersion: slug, stage: z.int().nullable(), score: z.number().nullable(), final: z.boolean() })
  .meta({ id: 'ScoreSummary' });
export const scores = z.array(scoreSummary);
