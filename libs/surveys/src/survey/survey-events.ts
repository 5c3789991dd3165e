import { type Answer, answerValue, unitId } from '@cairn/contracts/surveys/answer.js';
import { id, slug } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { answerKindSchema } from '@cairn/maturity-models';
import { z } from 'zod';

const askedIndicator = z.object({
  id: slug,
  answer: answerKindSchema,
  optional: z.boolean(),
  mayBeNotApplicable: z.boolean(),
});
export type AskedIndicator = Readonly<z.output<typeof askedIndicator>>;

/**
 * A file is in the evidence store under the id of the evidence; `sha256` is hexadecimal. One in quarantine is kept
 * from everybody until it was scanned.
 */
const attached = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), url: z.string() }),
  z.object({
    kind: z.literal('file'),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    quarantined: z.literal(true).optional(),
  }),
]);
export type Attached = Readonly<z.output<typeof attached>>;

export const surveyEvents = eventsOf({
  SurveyIssued: z.object({
    assessmentId: id,
    unitId,
    areaKind: slug.nullable(),
    model: slug,
    modelVersion: slug,
    indicators: z.array(askedIndicator),
  }),
  AnswerRecorded: z.object({ indicatorId: slug, value: answerValue }),
  IndicatorMarkedNotApplicable: z.object({ indicatorId: slug, reason: z.string() }),
  AnswerWithdrawn: z.object({ indicatorId: slug }),
  EvidenceAttached: z.object({ evidenceId: id, indicatorId: slug, name: z.string(), attached }),
  /** `malware` is what the scanner calls what it found; null for a clean file. */
  EvidenceScanned: z.object({ evidenceId: id, malware: z.string().nullable() }),
  EvidenceRemoved: z.object({ evidenceId: id }),
  IndicatorsAssigned: z.object({ indicatorIds: z.array(slug), personId: id }),
  IndicatorsTakenBack: z.object({ indicatorIds: z.array(slug) }),
  IndicatorFlagged: z.object({ indicatorId: slug }),
  IndicatorUnflagged: z.object({ indicatorId: slug }),
  NoteWritten: z.object({
    noteId: id,
    indicatorId: slug,
    text: z.string(),
    authorId: id,
    /** Members who are to see it. */
    mentions: z.array(id).optional(),
  }),
  NoteRemoved: z.object({ noteId: id }),
  SurveyClosed: z.object({}),
  SurveyReopened: z.object({}),
});

export type SurveyEvent = EventIn<typeof surveyEvents>;

const answerEvents = ['AnswerRecorded', 'IndicatorMarkedNotApplicable', 'AnswerWithdrawn'] as const;

/** An event that leaves an indicator with another answer, or with none. */
export type AnswerEvent = Extract<SurveyEvent, { readonly type: (typeof answerEvents)[number] }>;

export const isAnswerEvent = <E extends { readonly type: string }>(
  event: E,
): event is Extract<E, { readonly type: AnswerEvent['type'] }> =>
  (answerEvents as readonly string[]).includes(event.type);

/** The answer that stands after the event; null where it was withdrawn. */
export const answerAfter = (event: AnswerEvent): Answer | null => {
  switch (event.type) {
    case 'AnswerRecorded':
      return { value: event.data.value };
    case 'IndicatorMarkedNotApplicable':
      return { notApplicable: event.data.reason };
    case 'AnswerWithdrawn':
      return null;
  }
};

/** One handler for every event of an answer, as entries of a table by event type. */
export const onAnswerEvents = <Handler>(handler: Handler): Readonly<Record<AnswerEvent['type'], Handler>> => ({
  AnswerRecorded: handler,
  IndicatorMarkedNotApplicable: handler,
  AnswerWithdrawn: handler,
});
