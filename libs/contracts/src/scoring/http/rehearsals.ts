import { z } from 'zod';
import { pageOf, pageQuery } from '../../page.js';
import { organizationRole } from '../../roles.js';
import { answerMapping } from '../../surveys/model-version.js';
import { id, instant, slug } from '../../values.js';
import {
  assessmentId,
  checksum,
  facilityId,
  facilityName,
  indicatorId,
  model,
  modelVersion,
  organizationId,
  score,
  stage,
} from '../../vocabulary.js';

const version = modelVersion.describe('Version that is rehearsed, a draft as a rule.').meta({ examples: ['2027'] });
const former = modelVersion.describe('Version whose latest answers are replayed.');

export const startRehearsal = z
  .object({ model, version, former, mapping: answerMapping.optional() })
  .meta({ id: 'StartRehearsal', description: 'What to replay the latest answers of every facility under.' });

const rehearsalOutcome = z
  .enum(['gains', 'loses', 'stays'])
  .meta({ description: 'What becomes of the stage of a facility.' });
export type RehearsalOutcome = z.output<typeof rehearsalOutcome>;

const count = (description: string, example: number) =>
  z
    .int()
    .describe(description)
    .meta({ examples: [example] });

const rehearsal = z
  .object({
    id: id.describe('Id of the rehearsal.').meta({ examples: ['00000000-0000-4000-8000-0000000000b4'] }),
    model,
    version,
    former,
    checksum,
    mapping: answerMapping,
    status: z
      .enum(['running', 'done', 'outdated'])
      .describe('`outdated`: the draft was submitted again while it was rehearsed.'),
    total: count('Facilities to replay.', 214),
    seen: count('Facilities replayed so far.', 214),
    startedAt: instant.describe('Instant of the start.'),
    finishedAt: instant.nullable().describe('Instant of the end; null while it runs.'),
  })
  .meta({ id: 'Rehearsal', description: 'A replay of the answers of every facility under another model version.' });
export type Rehearsal = z.output<typeof rehearsal>;
export const rehearsals = pageOf(rehearsal, 'Rehearsals, the latest first.');
export const rehearsalsQuery = pageQuery.extend({ model: slug.optional(), version: slug.optional() });
export type RehearsalsQuery = z.output<typeof rehearsalsQuery>;

export const rehearsalResult = rehearsal
  .extend({
    counts: z
      .object({
        gains: count('Facilities that reach a higher stage.', 12),
        loses: count('Facilities that fall to a lower stage.', 3),
        stays: count('Facilities that keep their stage.', 199),
        newQuestions: count('Facilities that have something new to answer.', 40),
      })
      .describe('Facilities by outcome.'),
    indicators: z
      .array(
        z
          .object({ indicatorId, facilities: count('Facilities that have to answer it.', 40) })
          .describe('One indicator.'),
      )
      .describe('Indicators that have to be answered, with the number of facilities.'),
  })
  .meta({ id: 'RehearsalResult', description: 'A rehearsal with its result.' });
export type RehearsalResult = z.output<typeof rehearsalResult>;

const scored = z.object({ stage, score });

const rehearsalLine = z
  .object({
    organizationId,
    facilityId,
    facilityName,
    assessmentId,
    outcome: rehearsalOutcome,
    from: scored.describe('Result under the former version.'),
    to: scored.describe('Result under the rehearsed version.'),
    toAnswer: z.array(indicatorId).describe('Indicators the facility has to answer.'),
    mail: z
      .object({
        subject: z
          .string()
          .describe('Subject line.')
          .meta({ examples: ['“Aurora Hospital” has reached stage 6 of DIAM Enterprise'] }),
        recipients: organizationRole,
      })
      .nullable()
      .describe('Mail that a submission of these answers would cause; null where the stage stays. Nothing is sent.'),
  })
  .meta({ id: 'RehearsalLine', description: 'What the rehearsed version means for one facility.' });
export type RehearsalLine = z.output<typeof rehearsalLine>;

export const rehearsalView = z
  .enum(['all', 'gains', 'loses', 'stays', 'new-questions'])
  .meta({ description: 'Which facilities are listed.' });
export const rehearsalLines = pageOf(rehearsalLine, 'Facilities by id.');
export const rehearsalLinesQuery = pageQuery.extend({ view: rehearsalView.default('all') });
export type RehearsalLinesQuery = z.output<typeof rehearsalLinesQuery>;
