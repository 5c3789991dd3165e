import { randomUUID } from 'node:crypto';
import { actRecordedInSurveys } from '@cairn/contracts/surveys/events/act-recorded.v1.js';
import { serviceAreasDefined } from '@cairn/contracts/organizations/events/service-areas-defined.v1.js';
import { assessmentsQuery } from '@cairn/contracts/surveys/http/assessments.js';
import { visitRequested } from '@cairn/contracts/validation/events/visit-requested.v1.js';
import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { otherTenant, RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { byUnit, findAnswers } from '../answers/answers.query.js';
import { lockWhenVisitRequested } from '../inbox/lock-assessment-when-visit-requested.reaction.js';
import { rememberServiceAreas } from '../inbox/remember-service-areas-when-defined.reaction.js';
import { unlockWhenVisitCancelled } from '../inbox/unlock-assessment-when-visit-cancelled.reaction.js';
import { surveys } from '../surveys.service.js';
import {
  type SurveysService,
  anAssessment,
  answerIn,
  completeAnswers,
  learn,
  learnFacility,
} from '../testing/an-assessment.js';
import { findAssessment, findAssessments, findAssessmentsOfAll } from './assessments.query.js';
import { OpenAssessment, OpenAssessmentHandler } from './open-assessment.handler.js';
import { ReopenAssessment, ReopenAssessmentHandler } from './reopen-assessment.handler.js';
import { SubmitAssessment, SubmitAssessmentHandler } from './submit-assessment.handler.js';

describe('assessments on PostgreSQL', () => {
  let running: RunningServices;
  let service: SurveysService;
  beforeAll(async () => {
    running = await RunningServices.prepare(surveys);
    service = running.service(surveys);
  });
  afterAll(() => running.stop());

  const inTenant = <T>(work: Parameters<typeof service.inTenant<T>>[1], tenantId = someTenant) =>
    service.inTenant(scopeOf(tenantId), work);
  const openWith = (wanted: OpenAssessment['wanted'], tenantId = someTenant, assessmentId: string = randomUUID()) =>
    new OpenAssessmentHandler(service).execute(new OpenAssessment(scopeOf(tenantId), assessmentId, wanted));
  const open = (facilityId: string, tenantId = someTenant, model = 'diam-enterprise') =>
    openWith({ facilityId, model }, tenantId);
  const submit = (assessmentId: string) =>
    new SubmitAssessmentHandler(service).execute(new SubmitAssessment(scopeOf(), assessmentId));
  const reopen = (assessmentId: string, reason: string) =>
    new ReopenAssessmentHandler(service).execute(new ReopenAssessment(scopeOf(), assessmentId, reason));
  const published = async (assessmentId: string) =>
    (
      await running.owner.query<{ type: string; data: string }>(
        `SELECT type, data FROM surveys.outbox WHERE data LIKE '%' || $1 || '%' ORDER BY id`,
        [assessmentId],
      )
    ).rows;
  const read = (assessmentId: string) => inTenant(({ db }) => findAssessment(db, someTenant, assessmentId));
  const answerAll = async (assessmentId: string, areas: readonly string[]) => {
    for (const { unitId, indicatorId, value } of completeAnswers(areas))
      await answerIn(service, assessmentId, unitId, indicatorId, value);
  };

  it('opens with the newest model version, the facility and its service areas, and publishes that', async () => {
    const { assessmentId, facilityId, areas } = await anAssessment(service);
    expect(await read(assessmentId)).toMatchObject({
      facilityId,
      facilityName: 'Aurora Hospital',
      organizationName: 'Northern Lights Health',
      modelVersion: '2019',
      status: 'open',
      serviceAreas: areas.map((id) => ({ id })),
      answered: 0,
      answers: [],
      version: 1,
    });
    expect(await published(assessmentId)).toMatchObject([{ type: 'assessment-opened.v1' }]);
  });

  it('refuses a second open assessment of the same facility and model', async () => {
    const { facilityId } = await anAssessment(service);
    await expect(open(facilityId)).rejects.toMatchObject({ code: 'assessment-already-open' });
  });

  it('begins with the answers of the last submitted assessment when that is wanted, and with none otherwise', async () => {
    const { assessmentId, facilityId, areas } = await anAssessment(service);
    await answerAll(assessmentId, areas);
    await submit(assessmentId);
    const former = await read(assessmentId);
    const { id } = await openWith({ facilityId, model: 'diam-enterprise', takeOverAnswers: true });
    const begun = await read(id);
    expect(begun).toMatchObject({ status: 'open', answered: former?.answered });
    const given = (one: typeof begun) => byUnit(one?.answers ?? []);
    expect(given(begun)).toEqual(given(former));
    const { facilityId: elsewhere } = await learnFacility(service);
    const { id: fresh } = await openWith({ facilityId: elsewhere, model: 'diam-enterprise', takeOverAnswers: true });
    expect(await read(fresh)).toMatchObject({ answered: 0, answers: [] });
  });

  it('opens one of many that are opened at once', async () => {
    const { facilityId } = await learnFacility(service);
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => open(facilityId)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'assessment-already-open' });
  });

  it('leaves out service areas of kinds that the model version does not know', async () => {
    const { facilityId } = await learnFacility(service);
    const [imaging, ward] = [
      { id: randomUUID(), name: 'Radiology', kind: 'radiology' },
      { id: randomUUID(), name: 'Ward 4', kind: 'a-kind-of-another-model' },
    ];
    await learn(service, rememberServiceAreas, serviceAreasDefined, { facilityId, serviceAreas: [imaging, ward] });
    const { id } = await open(facilityId);
    expect((await read(id))?.serviceAreas).toEqual([imaging]);
    await learn(service, rememberServiceAreas, serviceAreasDefined, { facilityId, serviceAreas: [ward] });
    await expect(open(facilityId)).rejects.toMatchObject({ code: 'service-areas-missing' });
  });

  it('opens without service areas for a model that asks the facility alone', async () => {
    const { facilityId } = await learnFacility(service);
    await learn(service, rememberServiceAreas, serviceAreasDefined, { facilityId, serviceAreas: [] });
    const { id } = await open(facilityId, someTenant, 'infram');
    expect(await read(id)).toMatchObject({ model: 'infram', modelVersion: '2018', serviceAreas: [] });
  });

  it.each([
    ['2018', 'draft'],
    ['2009', 'retired'],
  ])('does not open under EMRAM %s, which is %s', async (modelVersion, status) => {
    const { facilityId } = await learnFacility(service);
    await expect(openWith({ facilityId, model: 'emram', modelVersion })).rejects.toMatchObject({
      code: 'model-version-not-published',
      details: { status },
    });
  });

  it.each([
    ['an unknown facility', () => open(randomUUID()), 'facility-not-found'],
    [
      'the facility of another organization',
      async () => open((await learnFacility(service, otherTenant)).facilityId),
      'facility-not-found',
    ],
    [
      'an unknown model',
      async () => open((await learnFacility(service)).facilityId, someTenant, 'unknown'),
      'model-version-not-found',
    ],
  ])('does not open for %s', async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ name: 'NotFound', code });
  });

  it('counts what is answered over all units, also when several people answer at once', async () => {
    const { assessmentId, areas } = await anAssessment(service);
    await Promise.all(areas.map((area) => answerIn(service, assessmentId, area, 'area-archive', true)));
    await answerIn(service, assessmentId, 'facility', 'emr-in-use', true);
    const found = await read(assessmentId);
    expect(found?.answered).toBe(areas.length + 1);
    expect(found?.progress.reduce((sum, { answered }) => sum + answered, 0)).toBe(found?.answered);
    expect(found?.progress.reduce((sum, { applicable }) => sum + applicable, 0)).toBe(found?.applicable);
  });

  it('is not submitted while answers are missing, and stays as it was', async () => {
    const { assessmentId, areas } = await anAssessment(service);
    await expect(submit(assessmentId)).rejects.toMatchObject({
      code: 'answers-missing',
      details: { unanswered: expect.arrayContaining([{ unitId: areas[0], indicatorId: 'area-archive' }]) as unknown },
    });
    await answerIn(service, assessmentId, areas[0] ?? '', 'area-archive', true);
    expect((await read(assessmentId))?.status).toBe('open');
  });

  describe('under a model version with a rule of completeness', () => {
    const index = findShippedModelVersion('digital-radar', '2021') as ModelVersion;
    beforeAll(() =>
      running.owner.query(
        `INSERT INTO surveys.model_versions (model, version, status, checksum, content, revision)
         VALUES ($1, '2027', 'published', 'spec', $2, 1)`,
        [index.id, JSON.stringify({ ...index, version: '2027', status: 'published' })],
      ),
    );
    const answeredBut = async (missing: number, unknown: number): Promise<string> => {
      const { facilityId } = await learnFacility(service);
      const assessmentId = randomUUID();
      await openWith({ facilityId, model: index.id, modelVersion: '2027' }, someTenant, assessmentId);
      for (const [i, { id, answer }] of index.indicators.slice(0, index.indicators.length - missing).entries())
        await answerIn(
          service,
          assessmentId,
          'facility',
          id,
          answer.kind === 'yes-no' ? true : i < unknown ? 'do-not-know' : 'most',
        );
      return assessmentId;
    };

    it('is submitted with 30 of 31 answers, as 95 % are asked for', async () => {
      const assessmentId = await answeredBut(1, 0);
      await submit(assessmentId);
      expect((await read(assessmentId))?.status).toBe('submitted');
    });
    it('is not with 29', async () =>
      expect((async () => submit(await answeredBut(2, 0)))()).rejects.toMatchObject({
        code: 'answers-missing',
        details: { answered: 29, needed: 30 },
      }));
    it('is not with more answers that are not known than it allows', async () =>
      expect((async () => submit(await answeredBut(0, 6)))()).rejects.toMatchObject({
        code: 'too-many-unknown',
        details: { unknownAtMost: 5 },
      }));
  });

  it('is submitted complete, takes no answer then, and takes them again when reopened', async () => {
    const { assessmentId, areas } = await anAssessment(service);
    await answerAll(assessmentId, areas);
    await submit(assessmentId);
    expect(await read(assessmentId)).toMatchObject({ status: 'submitted', submittedAt: scopeOf().meta.at });
    await expect(answerIn(service, assessmentId, 'facility', 'emr-in-use', false, 1)).rejects.toMatchObject({
      code: 'survey-not-open',
    });
    await expect(submit(assessmentId)).rejects.toMatchObject({ code: 'assessment-not-open' });
    await reopen(assessmentId, 'Something was counted wrongly.');
    await answerIn(service, assessmentId, 'facility', 'referrer-access', false, 1);
    await submit(assessmentId);
    expect(
      (await published(assessmentId)).map(({ type }) => type).filter((type) => type !== 'answers-changed.v1'),
    ).toEqual([
      'assessment-opened.v1',
      'assessment-submitted.v1',
      'act-recorded.v1',
      'assessment-reopened.v1',
      'act-recorded.v1',
      'assessment-submitted.v1',
      'act-recorded.v1',
    ]);
  });

  it('publishes all answers which a submission counts before the submission, while others still answer', async () => {
    const { assessmentId, areas } = await anAssessment(service);
    await answerAll(assessmentId, areas);
    const edits = Array.from({ length: 24 }, (_, n) =>
      answerIn(
        service,
        assessmentId,
        areas[n % areas.length] ?? '',
        'area-archive',
        n % 2 === 0,
        1 + Math.floor(n / areas.length),
      ),
    );
    const submission = submit(assessmentId);
    await Promise.allSettled(edits);
    await submission;
    const replayed: Record<string, unknown> = {};
    for (const { type, data } of await published(assessmentId)) {
      if (type === 'assessment-submitted.v1') break;
      const { unitId, answers } = JSON.parse(data) as { unitId?: string; answers?: Record<string, unknown> };
      if (unitId) replayed[unitId] = { ...(replayed[unitId] as object | undefined), ...answers };
    }
    expect(replayed).toEqual(byUnit(await inTenant(({ db }) => findAnswers(db, someTenant, assessmentId))));
    const answersOrEnd = (await published(assessmentId)).filter(({ type }) => type !== actRecordedInSurveys.type);
    expect(answersOrEnd.at(-1)?.type).toBe('assessment-submitted.v1');
  });

  it('is not reopened while a visit looks at it', async () => {
    const { assessmentId, areas } = await anAssessment(service);
    await answerAll(assessmentId, areas);
    await submit(assessmentId);
    const subject = { visitId: randomUUID(), assessmentId };
    await learn(service, lockWhenVisitRequested, visitRequested, { ...visitRequested.example, ...subject });
    await expect(reopen(assessmentId, 'A mistake.')).rejects.toMatchObject({
      code: 'assessment-under-visit',
    });
    await learn(service, unlockWhenVisitCancelled, visitCancelled, { ...visitCancelled.example, ...subject });
    await reopen(assessmentId, 'A mistake.');
    expect((await read(assessmentId))?.status).toBe('open');
  });

  it('is not reopened while the facility has opened the next one', async () => {
    const { assessmentId, facilityId, areas } = await anAssessment(service);
    await answerAll(assessmentId, areas);
    await submit(assessmentId);
    await open(facilityId);
    await expect(reopen(assessmentId, 'A mistake.')).rejects.toMatchObject({
      code: 'assessment-already-open',
    });
    expect((await read(assessmentId))?.status).toBe('submitted');
  });

  it('is listed as before after its projections were rebuilt', async () => {
    const tables = async () =>
      Promise.all(
        ['assessments', 'answers', 'evidence', 'assessment_progress'].map(
          async (table) =>
            (await running.owner.query(`SELECT * FROM surveys.${table} ORDER BY 1, 2, 3, 4`)).rows as unknown[],
        ),
      );
    const before = await tables();
    for (const projection of surveys.projections) await rebuild(running.owner, surveys, projection);
    expect(await tables()).toEqual(before);
  });

  it('follows the former assessment of the facility', async () => {
    const { assessmentId, facilityId, areas } = await anAssessment(service);
    await answerAll(assessmentId, areas);
    await submit(assessmentId);
    const { id } = await open(facilityId);
    expect(JSON.parse((await published(id))[0]?.data ?? '{}')).toMatchObject({ formerAssessmentId: assessmentId });
  });

  it('shows an organization its own assessments, and staff all of them', async () => {
    const { assessmentId } = await anAssessment(service, otherTenant);
    const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);
    const asked = assessmentsQuery.parse({ limit: '500' });
    expect(ids(await inTenant(({ db }) => findAssessments(db, someTenant, asked)))).not.toContain(assessmentId);
    expect(await inTenant(({ db }) => findAssessment(db, otherTenant, assessmentId))).toBeUndefined();
    expect(ids(await inTenant(({ db }) => findAssessments(db, otherTenant, asked), otherTenant))).toEqual(
      expect.arrayContaining([assessmentId]),
    );
    expect(ids(await service.inProgramme((db) => findAssessmentsOfAll(db, asked)))).toEqual(
      expect.arrayContaining([assessmentId]),
    );
  });
});
