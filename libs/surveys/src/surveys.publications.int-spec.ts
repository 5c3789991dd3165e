import type { EventContract } from '@cairn/contracts/event-contract.js';
import { actRecordedInSurveys } from '@cairn/contracts/surveys/events/act-recorded.v1.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { evidenceAttached } from '@cairn/contracts/surveys/events/evidence-attached.v1.js';
import { evidenceRemoved } from '@cairn/contracts/surveys/events/evidence-removed.v1.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { prepareServices } from '@cairn/platform/process/prepare-database.js';
import { RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { known } from './assessment/assessment-state.js';
import { opened } from './assessment/testing/opened.js';
import { assessment } from './assessment/assessment.js';
import type { SurveyEvent } from './survey/survey-events.js';
import { noSurvey, surveyId } from './survey/survey-state.js';
import { assessmentStream, surveyStream } from './surveys.publications.js';
import { surveys } from './surveys.service.js';
import { anAssessment } from './testing/an-assessment.js';

const meta = { at: '2027-03-09T06:00:00.000Z', actor: '00000000-0000-4000-8000-00000000000a', requestId: 'r' };
const recorded = <E>(event: E): RecordedEvent<never> =>
  ({ ...event, id: '', tenantId: someTenant, stream: '', version: 1, meta }) as never;
const example = <Contract extends EventContract>({ example }: Contract) => example as Contract['example'];

describe('what others learn of a survey', () => {
  const { assessmentId, unitId, indicatorId, evidenceId } = evidenceAttached.example;
  const survey = { ...noSurvey, status: 'open' as const, assessmentId, unitId };
  const publishedFor = <E extends SurveyEvent>(event: E) =>
    (surveyStream.publications as Record<string, (event: RecordedEvent<never>, state: typeof survey) => unknown>)[
      event.type
    ]?.(recorded(event), survey);

  it('is an answer with its author and time', () =>
    expect(publishedFor({ type: 'AnswerRecorded', data: { indicatorId: 'imaging-system-live', value: true } })).toEqual(
      {
        contract: answersChanged,
        data: example(answersChanged),
      },
    ));
  it('is a withdrawal as an answer of null', () =>
    expect(publishedFor({ type: 'AnswerWithdrawn', data: { indicatorId } })).toMatchObject({
      data: { answers: { [indicatorId]: null }, answeredBy: meta.actor, answeredAt: meta.at },
    }));
  it('is that evidence was attached or removed, without its name', () => {
    const attached = { kind: 'link', url: 'https://aurora.example/archive' } as const;
    expect(
      publishedFor({
        type: 'EvidenceAttached',
        data: { evidenceId, indicatorId, name: 'Archive of A. Patient', attached },
      }),
    ).toEqual({ contract: evidenceAttached, data: example(evidenceAttached) });
    expect(publishedFor({ type: 'EvidenceRemoved', data: { evidenceId } })).toEqual({
      contract: evidenceRemoved,
      data: example(evidenceRemoved),
    });
  });
  it('is when it was reopened', () => {
    const state = assessment.evolve(assessment.initialState, opened);
    expect(known(state).opened.assessmentId).toBe(assessmentReopened.example.assessmentId);
    expect(
      assessmentStream.publications.AssessmentReopened?.(
        recorded({ type: 'AssessmentReopened', data: { reason: assessmentReopened.example.reason } }),
        state,
      ),
    ).toEqual([
      { contract: assessmentReopened, data: example(assessmentReopened) },
      expect.objectContaining({ contract: actRecordedInSurveys }),
    ]);
  });
});

describe('evidence that was attached before such facts were published', () => {
  it('is published once', async () => {
    const { '2026-11-25-evidence-told': _, ...before } = surveys.migrations;
    const running = await RunningServices.prepare({ ...surveys, migrations: before });
    try {
      const service = running.service(surveys);
      const { assessmentId } = await anAssessment(service);
      const evidenceId = '00000000-0000-4000-8000-0000000000e1';
      const data = {
        evidenceId,
        indicatorId: 'emr-in-use',
        name: 'Overview',
        attached: { kind: 'link', url: 'https://aurora.example/emr' },
      } as const;
      await service.execute(scopeOf(), surveyStream, surveyId(assessmentId, 'facility'), {
        type: 'AttachEvidence',
        data,
      });
      await running.owner.query('DELETE FROM surveys.outbox');
      for (let times = 0; times < 2; times += 1) await prepareServices(running.owner, [surveys]);
      const { rows } = await running.owner.query<{ type: string; data: string }>(
        'SELECT type, data FROM surveys.outbox',
      );
      expect(rows.map(({ type }) => type)).toEqual([evidenceAttached.type]);
      expect(evidenceAttached.schema.parse(JSON.parse(rows[0]?.data ?? ''))).toEqual({
        assessmentId,
        unitId: 'facility',
        indicatorId: 'emr-in-use',
        evidenceId,
        attachedBy: scopeOf().meta.actor,
        attachedAt: scopeOf().meta.at,
      });
    } finally {
      await running.stop();
    }
  });
});
