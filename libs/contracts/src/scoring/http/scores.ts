import { z } from 'zod';
import { deskFilter, listFilter } from '../../list-filters.js';
import { pageOf, pageQuery, sortedBy } from '../../page.js';
import { answer, unitId } from '../../surveys/answer.js';
import { id, instant, slug } from '../../values.js';
import {
  asOf,
  assessmentId,
  facilityId,
  facilityName,
  final,
  indicatorId,
  model,
  modelVersion,
  organizationId,
  personName,
  score as points,
  stage,
  version,
} from '../../vocabulary.js';

const stageOrNone = stage.nullable().describe('Maturity stage; null before anything was answered.');
const pointsOrNone = points
  .nullable()
  .describe('Score on the scale of the model version; null before anything was answered.');
const evaluation = z
  .record(z.string(), z.unknown())
  .nullable()
  .describe(
    'Result of the maturity-model library with its proof, as `cairn evaluate` prints it; null before anything was answered.',
  );

export const score = z
  .object({
    assessmentId,
    model,
    modelVersion,
    stage: stageOrNone,
    score: pointsOrNone,
    final,
    calculatedAt: instant
      .nullable()
      .describe(
        'Instant of the calculation; of a past score that of the last answer it rests on. Null before the first.',
      ),
    upToDate: z.boolean().describe('False while answers newer than this score wait to be scored.'),
    missesFacts: z
      .boolean()
      .optional()
      .describe('True while something the organization recorded could not be processed, so that the score lacks it.')
      .meta({ examples: [false] }),
    evaluation,
    version: version.describe('Version of the score; 0 for a past one.'),
    asOf: asOf.optional().describe('Instant asked for; absent from the current score.'),
  })
  .meta({ id: 'Score', description: 'Stage and score of an assessment, with their proof.' });
export type Score = z.output<typeof score>;

/** A message of the event stream of a score. */
export const liveScore = score
  .omit({ evaluation: true, asOf: true })
  .extend({
    changed: z
      .record(slug, z.enum(['met', 'not-met', 'not-applicable']))
      .describe('Criteria whose result differs from the message before, by their id; none in the first message.')
      .meta({ examples: [{ 'S1.systems': 'met' }] }),
  })
  .meta({
    id: 'LiveScore',
    description: 'Stage and score of an assessment as they are now, and what has changed; the proof is read apart.',
  });
export type LiveScore = z.output<typeof liveScore>;

export const scoreSummary = z
  .object({
    assessmentId,
    organizationId,
    facilityId,
    facilityName,
    model,
    modelVersion,
    stage: stageOrNone,
    score: pointsOrNone,
    final,
  })
  .meta({ id: 'ScoreSummary', description: 'Stage and score of an assessment.' });
export const scores = pageOf(scoreSummary, 'Stage and score of assessments.');

/** As many as a page of assessments is likely to have; their ids must fit an address. */
const mostAsked = 100;
export const scoresQuery = pageQuery.extend({
  ...listFilter,
  assessments: z
    .string()
    .max(40 * mostAsked)
    .transform((text) => text.split(','))
    .pipe(z.array(assessmentId).max(mostAsked))
    .optional()
    .describe(`Only those of these assessments: ids with commas between them, up to ${mostAsked}.`),
  sort: sortedBy(['facilityName', 'stage', 'score'], 'facilityName'),
});
export type ScoresQuery = z.output<typeof scoresQuery>;
export const deskScoresQuery = scoresQuery.extend({ organizationId: deskFilter.organizationId });
export type DeskScoresQuery = z.output<typeof deskScoresQuery>;

const proofSource = z
  .object({
    unitId,
    indicatorId,
    answer: answer.nullable().describe('The answer; null where it was withdrawn, or where only evidence was attached.'),
    answeredBy: z
      .string()
      .nullable()
      .describe('Id of the person who answered; null where it is not known.')
      .meta({ examples: ['00000000-0000-4000-8000-00000000000b'] }),
    answeredAt: instant.nullable().describe('Instant of the answer; null where it is not known.'),
    evidence: z.array(id.describe('Id of evidence.')).describe('Evidence attached to the answer.'),
  })
  .meta({
    id: 'ProofSource',
    description: 'What one answer of a proof rests on; leaves of `evaluation` name unit and indicator.',
  });
export type ProofSource = z.output<typeof proofSource>;

export const proof = z
  .object({
    assessmentId,
    model,
    modelVersion,
    asOf,
    submittedAt: instant.nullable().describe('Instant of the submission; null while it is open.'),
    evaluation,
    sources: z.array(proofSource).describe('What each answer rests on.'),
    people: z
      .array(
        z
          .object({
            id: z
              .string()
              .describe('Id of the person.')
              .meta({ examples: ['00000000-0000-4000-8000-00000000000b'] }),
            name: personName,
          })
          .describe('One person.'),
      )
      .describe('Names of the people who answered, as far as they are known.'),
  })
  .meta({ id: 'Proof', description: 'A score as a proof, down to each answer.' });
export type Proof = z.output<typeof proof>;

const scoreChange = z
  .object({
    at: instant.describe('Instant from which the result was in force.'),
    asOf: instant.describe(
      'Instant of the latest event it rests on; the proof as of that instant has the same stage and score.',
    ),
    stage,
    score: points,
    final,
    from: stage
      .nullable()
      .describe('Stage before it; null for the first result.')
      .meta({ examples: [5] }),
  })
  .meta({ id: 'ScoreChange', description: 'A result of an assessment, in force until the next one.' });
export type ScoreChange = z.output<typeof scoreChange>;
export const scoreHistory = z.array(scoreChange).meta({ description: 'Results of the assessment, the oldest first.' });
