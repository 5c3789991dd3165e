import { z } from 'zod';
import { id, instant, slug } from '../../values.js';

const share = z.number().min(0).max(1);
const days = z.number().nonnegative();
const titled = { title: z.string(), summary: z.string() };

/**
 * A criterion with its verdict. It belongs to a stage or to a branch; the other is null. `value`, `target`, `distance`
 * (what is missing of the target), `unit` and `reason` are as in the proof of `evaluate`.
 */
const criterion = z.object({
  id: slug,
  ...titled,
  recommendation: z.string(),
  focusArea: slug,
  stage: z.int().nullable(),
  branch: slug.nullable(),
  provenance: z.enum(['published', 'inferred', 'unconfirmed']),
  effortDays: days,
  status: z.enum(['met', 'not-met', 'not-applicable']),
  share,
  value: z.union([z.boolean(), z.string(), z.number()]).nullable(),
  target: z.union([z.boolean(), z.string(), z.number(), z.array(z.string())]).nullable(),
  distance: z.number(),
  unit: z.string(),
  reason: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
});

const stage = z.object({
  stage: z.int(),
  ...titled,
  reached: z.boolean(),
  gateMet: z.boolean(),
  share,
  criteria: z.array(slug),
});
const branch = z.object({
  id: slug,
  ...titled,
  met: z.boolean(),
  share,
  criteria: z.array(slug),
  missing: z.array(slug),
});

/**
 * Peers of one kind on the same model version: how many facilities, their mean score and their mean of each focus area.
 */
const peerGroup = z.object({
  kind: z.enum(['global', 'region', 'country']),
  n: z.int(),
  meanScore: z.number(),
  focusAreas: z.array(z.object({ id: slug, mean: z.number() })),
});
export const peers = z.object({ groups: z.array(peerGroup).min(1) }).meta({ id: 'GapReportPeers' });
export type Peers = z.output<typeof peers>;

/**
 * The criteria that together lead from stage `from` to stage `to` with the least effort, the cheapest first; `to` is
 * null for those that no stage above needs. `totalDays` counts this step and those before it; `stagesPerHundredDays` is
 * what the step gains.
 */
const step = z.object({
  from: z.int(),
  to: z.int().nullable(),
  criteria: z.array(slug),
  effortDays: days,
  totalDays: days,
  stagesPerHundredDays: z.number().nullable(),
});

const trendPoint = z.object({
  assessmentId: id,
  calculatedAt: instant,
  stage: z.int(),
  score: z.number(),
  isThis: z.boolean(),
});

/**
 * `GET /api/scoring/:organizationId/assessments/:assessmentId/gap-report?language=en`, and as a document in English by
 * `.../gap-report.pdf?timeZone=Asia/Riyadh`.
 */
export const gapReport = z
  .object({
    assessmentId: id,
    facilityName: z.string(),
    model: z.object({ id: slug, version: slug, title: z.string() }),
    stage: z.int(),
    ...titled,
    highestStage: z.int(),
    score: z.number(),
    final: z.boolean(),
    nextStage: z.int().nullable(),
    /** Ids of criteria, as `evaluate` names them for the next stage. */
    blockers: z.array(slug),
    /** 0 to `focusAreaHighest`. */
    focusAreas: z.array(z.object({ id: slug, ...titled, score: z.number() })),
    focusAreaHighest: z.number().positive(),
    /** Null where fewer than five facilities can be compared with. */
    peers: peers.nullable(),
    stages: z.array(stage),
    branches: z.array(branch),
    criteria: z.array(criterion),
    recommendations: z.array(step),
    /** Final scores of the facility on the same model version, the oldest first, then this one. */
    trend: z.array(trendPoint),
    computedFrom: z.object({
      /** SHA-256 of all recorded answers, hexadecimal. */
      answersChecksum: z.string(),
      /** Answered and applicable indicators, as the assessment counts them. */
      answered: z.int(),
      applicable: z.int(),
      /** Recorded answers that are not in `answered`: to optional indicators, or to what is not asked any more. */
      notCounted: z.int(),
      /** The facility itself has no name here. */
      units: z.array(z.object({ name: z.string().nullable(), answered: z.int(), applicable: z.int() })),
      calculatedAt: instant,
      asOf: instant,
    }),
  })
  .meta({ id: 'GapReport' });
export type GapReport = z.output<typeof gapReport>;

export const gapReportAsked = z.object({
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'must be a language such as en or pt-BR')
    .default('en'),
});
