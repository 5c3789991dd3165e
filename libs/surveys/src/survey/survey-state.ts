import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { evolveWith, mapWith, mapWithout, setWith, setWithout } from '@cairn/event-sourcing';
import {
  type AnswerEvent,
  type AskedIndicator,
  type Attached,
  type SurveyEvent,
  answerAfter,
  onAnswerEvents,
} from './survey-events.js';

export type SurveyRejection =
  | 'survey-exists'
  | 'survey-not-issued'
  | 'survey-not-open'
  | 'indicator-not-in-survey'
  | 'answer-of-wrong-kind'
  | 'option-unknown'
  | 'number-out-of-range'
  | 'whole-number-needed'
  | 'percent-out-of-range'
  | 'denominator-unknown'
  | 'not-applicable-not-accepted'
  | 'changed-meanwhile'
  | 'evidence-exists'
  | 'evidence-not-attached'
  | 'evidence-not-quarantined'
  | 'evidence-limit-reached'
  | 'assignee-cannot-answer'
  | 'note-exists'
  | 'note-not-written'
  | 'note-by-another'
  | 'note-limit-reached';

/** `version` counts the changes of this one answer; `answer` is null after it was withdrawn. */
export type AnswerInSurvey = { readonly answer: Answer | null; readonly version: number };
type EvidenceInSurvey = {
  readonly indicatorId: string;
  readonly name: string;
  readonly attached: Attached;
  readonly scan: 'none' | 'awaited' | 'clean' | 'infected';
};
type NoteInSurvey = { readonly indicatorId: string; readonly authorId: string };

export type Survey = {
  readonly status: 'absent' | 'open' | 'closed';
  readonly assessmentId: string;
  readonly unitId: string;
  readonly model: string;
  readonly modelVersion: string;
  readonly indicators: ReadonlyMap<string, AskedIndicator>;
  readonly answers: ReadonlyMap<string, AnswerInSurvey>;
  readonly evidence: ReadonlyMap<string, EvidenceInSurvey>;
  /** Who is to answer, by indicator. */
  readonly assignees: ReadonlyMap<string, string>;
  readonly flagged: ReadonlySet<string>;
  readonly notes: ReadonlyMap<string, NoteInSurvey>;
};

export const noSurvey: Survey = {
  status: 'absent',
  assessmentId: '',
  unitId: '',
  model: '',
  modelVersion: '',
  indicators: new Map(),
  answers: new Map(),
  evidence: new Map(),
  assignees: new Map(),
  flagged: new Set(),
  notes: new Map(),
};

/** Id of the survey of one unit within an assessment. */
export const surveyId = (assessmentId: string, unitId: string): string => `${assessmentId}-${unitId}`;

/** What the rows of a survey begin with, from an event of its stream `survey-<assessmentId>-<unitId>`. */
export const unitKey = ({
  tenantId,
  stream,
}: {
  readonly tenantId: string;
  readonly stream: string;
}): { readonly tenant_id: string; readonly assessment_id: string; readonly unit_id: string } => {
  const id = stream.slice('survey-'.length);
  return { tenant_id: tenantId, assessment_id: id.slice(0, UUID_LENGTH), unit_id: id.slice(UUID_LENGTH + 1) };
};

const UUID_LENGTH = 36;

export const answerOf = ({ answers }: Survey, indicatorId: string): AnswerInSurvey =>
  answers.get(indicatorId) ?? { answer: null, version: 0 };

/** The answers that stand, by indicator. */
export const standingAnswers = ({ answers }: Survey): Readonly<Record<string, Answer>> =>
  Object.fromEntries([...answers].flatMap(([indicatorId, { answer }]) => (answer ? [[indicatorId, answer]] : [])));

const answered = (survey: Survey, event: AnswerEvent): Survey => {
  const { indicatorId } = event.data;
  const version = answerOf(survey, indicatorId).version + 1;
  return { ...survey, answers: mapWith(survey.answers, [indicatorId, { answer: answerAfter(event), version }]) };
};

export const evolve = evolveWith<Survey, SurveyEvent>({
  SurveyIssued: (_, { data: { assessmentId, unitId, model, modelVersion, indicators } }) => ({
    ...noSurvey,
    status: 'open',
    assessmentId,
    unitId,
    model,
    modelVersion,
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
  }),
  ...onAnswerEvents(answered),
  EvidenceAttached: (survey, { data: { evidenceId, ...evidence } }) => ({
    ...survey,
    evidence: mapWith(survey.evidence, [
      evidenceId,
      { ...evidence, scan: evidence.attached.kind === 'file' && evidence.attached.quarantined ? 'awaited' : 'none' },
    ]),
  }),
  EvidenceScanned: (survey, { data: { evidenceId, malware } }) => {
    const evidence = survey.evidence.get(evidenceId);
    const scan = malware === null ? 'clean' : 'infected';
    return evidence ? { ...survey, evidence: mapWith(survey.evidence, [evidenceId, { ...evidence, scan }]) } : survey;
  },
  EvidenceRemoved: (survey, { data }) => ({ ...survey, evidence: mapWithout(survey.evidence, data.evidenceId) }),
  IndicatorsAssigned: (survey, { data: { indicatorIds, personId } }) => ({
    ...survey,
    assignees: mapWith(survey.assignees, ...indicatorIds.map((id) => [id, personId] as const)),
  }),
  IndicatorsTakenBack: (survey, { data }) => ({
    ...survey,
    assignees: mapWithout(survey.assignees, ...data.indicatorIds),
  }),
  IndicatorFlagged: (survey, { data }) => ({ ...survey, flagged: setWith(survey.flagged, data.indicatorId) }),
  IndicatorUnflagged: (survey, { data }) => ({
    ...survey,
    flagged: setWithout(survey.flagged, data.indicatorId),
  }),
  NoteWritten: (survey, { data: { noteId, indicatorId, authorId } }) => ({
    ...survey,
    notes: mapWith(survey.notes, [noteId, { indicatorId, authorId }]),
  }),
  NoteRemoved: (survey, { data }) => ({ ...survey, notes: mapWithout(survey.notes, data.noteId) }),
  SurveyClosed: (survey) => ({ ...survey, status: 'closed' }),
  SurveyReopened: (survey) => ({ ...survey, status: 'open' }),
});
