import { id, instant, slug } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/** Whose score it is. */
const subject = z.object({
  assessmentId: id,
  organizationId: id,
  facilityId: id,
  facilityName: z.string(),
  model: slug,
  modelVersion: slug,
});
export type ScoreSubject = Readonly<z.output<typeof subject>>;

/**
 * `inputChecksum` names the answers it was calculated from; `submission` counts submissions of the assessment and is 0
 * while it is open.
 */
const result = z.object({
  stage: z.int(),
  score: z.number(),
  criteria: z.record(slug, z.enum(['met', 'not-met', 'not-applicable'])),
  inputChecksum: z.string(),
  submission: z.int().nonnegative(),
  /** Of the focus areas, by id; events of earlier issues do without. */
  focusAreas: z.record(slug, z.number()).optional(),
  /** When the latest answer, submission or reopening it rests on happened; events of earlier issues do without. */
  asOf: instant.optional(),
});
export type ScoreResult = Readonly<z.output<typeof result>>;

export const scoreEvents = eventsOf({
  ScoreCalculated: subject.extend(result.shape),
  StageChanged: subject.extend({ from: z.int().nullable(), to: z.int(), final: z.boolean() }),
});

export type ScoreEvent = EventIn<typeof scoreEvents>;
export type ScoreCalculated = Extract<ScoreEvent, { readonly type: 'ScoreCalculated' }>;
