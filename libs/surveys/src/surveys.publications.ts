import { actRecordedInSurveys } from '@cairn/contracts/surveys/events/act-recorded.v1.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { colleaguesMentioned } from '@cairn/contracts/surveys/events/colleagues-mentioned.v1.js';
import { evidenceAttached } from '@cairn/contracts/surveys/events/evidence-attached.v1.js';
import { evidenceRemoved } from '@cairn/contracts/surveys/events/evidence-removed.v1.js';
import { indicatorsAssigned } from '@cairn/contracts/surveys/events/indicators-assigned.v1.js';
import { modelConfirmationsWithdrawn } from '@cairn/contracts/surveys/events/model-confirmations-withdrawn.v1.js';
import { modelElementsConfirmed } from '@cairn/contracts/surveys/events/model-elements-confirmed.v1.js';
import { modelVersionPublished } from '@cairn/contracts/surveys/events/model-version-published.v1.js';
import { modelVersionSubmitted } from '@cairn/contracts/surveys/events/model-version-submitted.v1.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { actOf } from '@cairn/platform/service/act-of.js';
import { type Published, publish, stream } from '@cairn/platform/service/stream.js';
import { assessmentEvents } from './assessment/assessment-events.js';
import { known } from './assessment/assessment-state.js';
import { assessment } from './assessment/assessment.js';
import { modelVersionEvents } from './model-version/model-version-events.js';
import { contentOf } from './model-version/model-version-state.js';
import { issuedVersion } from './model-version/model-version.js';
import { publishedContent } from './model-version/published-content.js';
import { type AnswerEvent, answerAfter, onAnswerEvents, surveyEvents } from './survey/survey-events.js';
import type { Survey } from './survey/survey-state.js';
import { survey } from './survey/survey.js';

export const assessmentStream = stream(assessment, assessmentEvents, {
  AssessmentOpened: ({ data, meta }) => publish(assessmentOpened, { ...data, openedBy: meta.actor }),
  AssessmentSubmitted: (event, state) => {
    const { assessmentId, organizationId, facilityId, facilityName, model, modelVersion } = known(state).opened;
    return [
      publish(assessmentSubmitted, {
        assessmentId,
        organizationId,
        facilityId,
        facilityName,
        model,
        modelVersion,
        submittedAt: event.meta.at,
        submittedBy: event.meta.actor,
      }),
      actOf(actRecordedInSurveys, 'assessment-submitted', event, assessmentId, { facilityId }),
    ];
  },
  AssessmentReopened: (event, state) => {
    const { assessmentId, facilityId } = known(state).opened;
    const { data, meta } = event;
    return [
      publish(assessmentReopened, {
        assessmentId,
        reopenedBy: meta.actor,
        reason: data.reason,
        reopenedAt: meta.at,
      }),
      actOf(actRecordedInSurveys, 'assessment-reopened', event, assessmentId, { facilityId }),
    ];
  },
});

const answerChanged = (event: RecordedEvent<AnswerEvent>, { assessmentId, unitId }: Survey): Published =>
  publish(answersChanged, {
    assessmentId,
    unitId,
    answers: { [event.data.indicatorId]: answerAfter(event) },
    answeredBy: event.meta.actor,
    answeredAt: event.meta.at,
  });

export const surveyStream = stream(survey, surveyEvents, {
  ...onAnswerEvents(answerChanged),
  IndicatorsAssigned: ({ data, meta }, { assessmentId, unitId }) =>
    publish(indicatorsAssigned, {
      ...data,
      indicatorIds: [...data.indicatorIds],
      assessmentId,
      unitId,
      assignedBy: meta.actor,
      assignedAt: meta.at,
    }),
  NoteWritten: ({ data: { noteId, indicatorId, authorId, mentions = [] } }, { assessmentId, unitId }) =>
    mentions.length > 0
      ? publish(colleaguesMentioned, {
          assessmentId,
          unitId,
          indicatorId,
          noteId,
          personIds: [...mentions],
          mentionedBy: authorId,
        })
      : undefined,
  EvidenceAttached: ({ data: { evidenceId, indicatorId }, meta }, { assessmentId, unitId }) =>
    publish(evidenceAttached, {
      assessmentId,
      unitId,
      indicatorId,
      evidenceId,
      attachedBy: meta.actor,
      attachedAt: meta.at,
    }),
  EvidenceScanned: ({ data: { evidenceId, malware }, meta }, { assessmentId }) =>
    malware === null
      ? []
      : publish(evidenceRemoved, { assessmentId, evidenceId, removedBy: meta.actor, removedAt: meta.at }),
  EvidenceRemoved: ({ data: { evidenceId }, meta }, { assessmentId }) =>
    publish(evidenceRemoved, { assessmentId, evidenceId, removedBy: meta.actor, removedAt: meta.at }),
});

export const modelVersionStream = stream(issuedVersion, modelVersionEvents, {
  ModelVersionSubmitted: ({ data }) => publish(modelVersionSubmitted, data),
  ModelVersionPublished: (event, state) => {
    const { confirmed, ...data } = event.data;
    return [
      publish(modelVersionPublished, { ...data, content: publishedContent(contentOf(state), { ...data, confirmed }) }),
      actOf(actRecordedInSurveys, 'model-version-published', event, null, {
        model: data.model,
        version: data.version,
      }),
    ];
  },
  ModelVersionRetired: (event) =>
    actOf(actRecordedInSurveys, 'model-version-retired', event, null, {
      model: event.data.model,
      version: event.data.version,
    }),
  ElementsConfirmed: ({ data: { model, version, elements } }) =>
    publish(modelElementsConfirmed, { model, version, elements }),
  ConfirmationsWithdrawn: ({ data: { model, version, elements } }) =>
    publish(modelConfirmationsWithdrawn, { model, version, elements }),
});
