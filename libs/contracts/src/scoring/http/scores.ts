import { z } from 'zod';
import { answer, unitId } from '../../surveys/answer.js';
import { id, instant, slug, version } from '../../values.js';

/**
 * `GET /api/scoring/:organizationId/assessments/:assessmentId/score`, and each message of the event stream
 * `.../score/live`.
 * `evaluation` is the result of `evaluate` of the maturity-model library, with its proof. With `?asOf=<instant>` the
 * score as it stood at that moment, replayed from the answers of then: without a stage before anything was answered,
 * `calculatedAt` the time of the last answer it rests on, `version` 0; it reads the same for ever.
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
    /** True while something the organization recorded could not be taken in here: the score lacks it. */
    missesFacts: z.boolean().optional(),
    evaluation: z.record(z.string(), z.unknown()).nullable(),
    version,
    asOf: instant.optional(),
  })
  .meta({ id: 'Score' });
export type Score = z.output<typeof score>;

/** `GET /api/scoring/desk/scores` for staff, `GET /api/scoring/:organizationId/scores` for the organization. */
export const scoreSummary = z
  .object({
    assessmentId: id,
    organizationId: id,
    facilityId: id,
    facilityName: z.string(),
    model: slug,
    modelVersion: slug,
    stage: z.int().nullable(),
    score: z.number().nullable(),
    final: z.boolean(),
  })
  .meta({ id: 'ScoreSummary' });
export const scores = z.array(scoreSummary);

/**
 * What one answer of a proof rests on; leaves of `evaluation` name it by unit and indicator. `answer` is null where
 * nothing stood, after a withdrawal or with evidence alone; `answeredBy` is the id of a person, null where it is not
 * known; `evidence` holds ids.
 */
export const proofSource = z
  .object({
    unitId,
    indicatorId: slug,
    answer: answer.nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: instant.nullable(),
    evidence: z.array(id),
  })
  .meta({ id: 'ProofSource' });
export type ProofSource = z.output<typeof proofSource>;

/**
 * `GET /api/scoring/:organizationId/assessments/:assessmentId/proof`, with `?asOf=<instant>` as it stood at that
 * moment.
 * `evaluation` is what `cairn evaluate` prints for the same answers, null before anything was answered; `people` names
 * the authors that are known.
 */
export const proof = z
  .object({
    assessmentId: id,
    model: slug,
    modelVersion: slug,
    asOf: instant,
    submittedAt: instant.nullable(),
    evaluation: z.record(z.string(), z.unknown()).nullable(),
    sources: z.array(proofSource),
    people: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'Proof' });
export type Proof = z.output<typeof proof>;

/**
 * One result of an assessment, from its time until the next one's; `from` is the stage before it, null for the first.
 * `asOf` is the moment of the latest fact it rests on: the proof as of then has the same stage and score.
 */
export const scoreChange = z
  .object({
    at: instant,
    asOf: instant,
    stage: z.int(),
    score: z.number(),
    final: z.boolean(),
    from: z.int().nullable(),
  })
  .meta({ id: 'ScoreChange' });
export type ScoreChange = z.output<typeof scoreChange>;

/** `GET /api/scoring/:organizationId/assessments/:assessmentId/history`, oldest first. */
export const scoreHistory = z.array(scoreChange);
