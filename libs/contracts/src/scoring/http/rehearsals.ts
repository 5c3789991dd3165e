import { z } from 'zod';
import { id, instant, slug } from '../../values.js';
import { organizationRole } from '../../roles.js';
import { answerMapping } from '../../surveys/model-version.js';

/**
 * `POST /api/scoring/desk/rehearsals`: replays the latest answers of every facility on `former` under `version`, a
 * draft as a rule.
 */
export const startRehearsal = z
  .object({ model: slug, version: slug, former: slug, mapping: answerMapping.optional() })
  .meta({ id: 'StartRehearsal' });

export const rehearsalOutcome = z.enum(['gains', 'loses', 'stays']);
export type RehearsalOutcome = z.output<typeof rehearsalOutcome>;

/**
 * `outdated`: the draft was submitted anew while it was rehearsed. `newQuestions`: facilities that would have to answer
 * something new.
 */
export const rehearsal = z
  .object({
    id,
    model: slug,
    version: slug,
    former: slug,
    checksum: z.string(),
    mapping: answerMapping,
    status: z.enum(['running', 'done', 'outdated']),
    total: z.int(),
    seen: z.int(),
    startedAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Rehearsal' });
export type Rehearsal = z.output<typeof rehearsal>;

/** `GET /api/scoring/desk/rehearsals?model=&version=`: the latest first. */
export const rehearsals = z.array(rehearsal);

/** `GET /api/scoring/desk/rehearsals/:rehearsalId` */
export const rehearsalResult = rehearsal
  .extend({
    counts: z.object({ gains: z.int(), loses: z.int(), stays: z.int(), newQuestions: z.int() }),
    /** How many facilities would have to answer each indicator anew. */
    indicators: z.array(z.object({ indicatorId: slug, facilities: z.int() })),
  })
  .meta({ id: 'RehearsalResult' });
export type RehearsalResult = z.output<typeof rehearsalResult>;

const scored = z.object({ stage: z.int(), score: z.number() });

/**
 * One facility. `mail` is what would go out if it submitted these answers under the new version; null where the stage
 * stays. Nothing is sent.
 */
export const rehearsalLine = z
  .object({
    organizationId: id,
    facilityId: id,
    facilityName: z.string(),
    assessmentId: id,
    outcome: rehearsalOutcome,
    from: scored,
    to: scored,
    toAnswer: z.array(slug),
    mail: z.object({ subject: z.string(), recipients: organizationRole }).nullable(),
  })
  .meta({ id: 'RehearsalLine' });
export type RehearsalLine = z.output<typeof rehearsalLine>;

/**
 * `GET .../rehearsals/:rehearsalId/lines?view=&after=`: 1,000 at a time by facility id; `after` is the last one seen.
 */
export const rehearsalView = z.enum(['all', 'gains', 'loses', 'stays', 'new-questions']);
export const rehearsalLines = z.array(rehearsalLine);
