import { randomUUID } from 'node:crypto';
import { gapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { findingsSettled } from '@cairn/contracts/validation/events/findings-settled.v1.js';
import { elementsOf, readPdf } from '@cairn/platform/documents/testing/read-pdf.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import type { Response } from 'supertest';
import { otherTenant, scopeOf, somePerson, someTenant } from '@cairn/platform/testing/running-services.js';
import { calculateWhenSubmitted } from '../inbox/calculate-final-score-when-submitted.reaction.js';
import { calculateWhenAnswersChanged } from '../inbox/calculate-score-when-answers-changed.reaction.js';
import { rememberAssessment } from '../inbox/remember-assessment-when-opened.reaction.js';
import { ScoringModule } from '../scoring.module.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { examples } from '../testing/examples.js';
import { handToScoring } from '../testing/hand-to-scoring.js';

const staff = ['manager', 'analyst', 'scheduler'] as const;

describe('gap reports over HTTP', () => {
  let http: OverHttp;
  beforeAll(async () => {
    http = await OverHttp.start([ScoringModule]);
    await http.person('reader', 'reader', someTenant);
    await http.person('owner', 'admin', someTenant);
    await http.person('stranger', 'admin', otherTenant);
    for (const role of [...staff, 'validator'] as const) await http.person(role, role);
  });
  afterAll(() => http.stop());

  const inTenant = (work: (tx: Transaction<ScoringTables>) => Promise<void>) =>
    http.service(scoring).inTenant(scopeOf(), work);
  const fact = (data: unknown) => ({ id: randomUUID(), tenantId: someTenant, data }) as never;
  const opened = async (facilityId: string, example: string, facilityName = 'Aurora Hospital') => {
    const { areas, answers } = examples().find(({ name }) => name === example) ?? { areas: [], answers: {} };
    const assessmentId = randomUUID();
    await inTenant((tx) =>
      rememberAssessment.react(
        fact({
          ...assessmentOpened.example,
          assessmentId,
          facilityId,
          facilityName,
          serviceAreas: areas.map((area) => ({ name: area.kind, ...area })),
        }),
        tx,
      ),
    );
    for (const [unitId, given] of Object.entries(answers))
      await inTenant((tx) =>
        calculateWhenAnswersChanged.react(
          fact(answersChanged.schema.parse({ assessmentId, unitId, answers: given })),
          tx,
        ),
      );
    return { assessmentId, at: `/api/scoring/${someTenant}/assessments/${assessmentId}/gap-report` };
  };
  const submitted = (assessmentId: string, at = '2025-03-01T09:00:00.000Z') =>
    http
      .service(scoring)
      .inTenant(scopeOf(someTenant, at), (tx) =>
        calculateWhenSubmitted.react(fact({ ...assessmentSubmitted.example, assessmentId }), tx),
      );

  it('are on the current answers, provisional until these are submitted', async () => {
    const { assessmentId, at } = await opened(randomUUID(), 'stage-4');
    const before = gapReport.parse((await http.as('reader').get(at)).body);
    expect(before).toMatchObject({
      assessmentId,
      facilityName: 'Aurora Hospital',
      stage: 4,
      nextStage: 5,
      final: false,
      peers: null,
      trend: [{ stage: 4, isThis: true }],
    });
    await submitted(assessmentId);
    const after = gapReport.parse((await http.as('analyst').get(at)).body);
    expect(after).toMatchObject({ stage: 4, final: true });
    expect(after.computedFrom.answersChecksum).toBe(before.computedFrom.answersChecksum);
    const { rows } = await http.owner.query<{ input_checksum: string }>(
      'SELECT input_checksum FROM scoring.scores WHERE assessment_id = $1',
      [assessmentId],
    );
    expect(after.computedFrom.answersChecksum).toBe(rows[0]?.input_checksum);
  });

  it('follow the final scores of the same facility on the same model version', async () => {
    const facilityId = randomUUID();
    for (const [example, at] of [
      ['stage-3', '2025-03-01T09:00:00.000Z'],
      ['stage-1', '2024-03-01T09:00:00.000Z'],
    ] as const)
      await submitted((await opened(facilityId, example)).assessmentId, at);
    await submitted((await opened(randomUUID(), 'stage-7')).assessmentId);
    await opened(facilityId, 'stage-0');
    const { at } = await opened(facilityId, 'stage-4');
    expect(
      gapReport.parse((await http.as('reader').get(at)).body).trend.map(({ stage, isThis }) => [stage, isThis]),
    ).toEqual([
      [1, false],
      [3, false],
      [4, true],
    ]);
  });

  it('show a past moment as it was, whatever was answered later', async () => {
    const { areas, answers } = examples().find(({ name }) => name === 'stage-4') ?? { areas: [], answers: {} };
    const assessmentId = randomUUID();
    const at = `/api/scoring/${someTenant}/assessments/${assessmentId}/gap-report`;
    await handToScoring(http.service(scoring), assessmentOpened, {
      ...assessmentOpened.example,
      assessmentId,
      serviceAreas: areas.map((area) => ({ name: area.kind, ...area })),
    });
    for (const [unitId, given] of Object.entries(answers)) {
      await handToScoring(
        http.service(scoring),
        answersChanged,
        answersChanged.schema.parse({
          assessmentId,
          unitId,
          answers: given,
          answeredBy: somePerson,
          answeredAt: '2026-03-01T09:00:00.000Z',
        }),
      );
    }
    await handToScoring(http.service(scoring), answersChanged, {
      assessmentId,
      unitId: 'facility',
      answers: { 'repository-live': null },
      answeredBy: somePerson,
      answeredAt: '2026-04-01T09:00:00.000Z',
    });
    const asOf = async (moment: string) => gapReport.parse((await http.as('reader').get(`${at}?asOf=${moment}`)).body);
    expect(await asOf('2026-02-01T00:00:00.000Z')).toMatchObject({ stage: 0, computedFrom: { answered: 0 } });
    expect(await asOf('2026-03-15T00:00:00.000Z')).toMatchObject({
      stage: 4,
      final: false,
      computedFrom: { asOf: '2026-03-15T00:00:00.000Z', calculatedAt: '2026-03-01T09:00:00.000Z' },
    });
    expect(gapReport.parse((await http.as('reader').get(at)).body).stage).toBe(3);
    expect(await http.as('reader').get(`${at}?asOf=2999-01-01T00:00:00.000Z`)).toMatchObject({ status: 422 });
    expect((await http.as('reader').get(`${at}.pdf?asOf=2026-03-15T00:00:00.000Z`)).status).toBe(200);
  });

  it('show what a visit found on the answers as they were submitted last, and as of a past moment', async () => {
    const { areas, answers } = examples().find(({ name }) => name === 'stage-4') ?? { areas: [], answers: {} };
    const assessmentId = randomUUID();
    const at = `/api/scoring/${someTenant}/assessments/${assessmentId}/gap-report`;
    await handToScoring(http.service(scoring), assessmentOpened, {
      ...assessmentOpened.example,
      assessmentId,
      serviceAreas: areas.map((area) => ({ name: area.kind, ...area })),
    });
    for (const [unitId, given] of Object.entries(answers))
      await handToScoring(
        http.service(scoring),
        answersChanged,
        answersChanged.schema.parse({
          assessmentId,
          unitId,
          answers: given,
          answeredBy: somePerson,
          answeredAt: '2026-03-01T09:00:00.000Z',
        }),
      );
    const submit = (submittedAt: string) =>
      handToScoring(http.service(scoring), assessmentSubmitted, {
        ...assessmentSubmitted.example,
        assessmentId,
        submittedAt,
      });
    await submit('2026-03-02T09:00:00.000Z');
    const read = async (asOf?: string) =>
      gapReport.parse(
        (
          await http
            .as('reader')
            .get(at)
            .query(asOf === undefined ? {} : { asOf })
        ).body,
      ).validated;
    expect(await read()).toBeNull();
    await handToScoring(http.service(scoring), findingsSettled, {
      ...findingsSettled.example,
      assessmentId,
      findings: [{ criterionId: 'S1.systems', verdict: 'contradicted' }],
      decidedAt: '2026-04-01T09:00:00.000Z',
      visitEndedOn: '2026-03-20',
    });
    expect(await read()).toMatchObject({
      stage: 0,
      visitEndedOn: '2026-03-20',
      lost: [{ criterionId: 'S1.systems', verdict: 'contradicted' }],
    });
    expect(await read('2026-03-25T00:00:00.000Z')).toBeNull();
    expect(await read('2026-04-02T00:00:00.000Z')).toMatchObject({ stage: 0 });
    const pdf = (await http.as('reader').get(`${at}.pdf`).responseType('blob')).body as Buffer;
    expect(elementsOf(readPdf(pdf).tree, 'H2').map(({ text }) => text)).toContain('Validated score');
    await handToScoring(http.service(scoring), assessmentReopened, {
      ...assessmentReopened.example,
      assessmentId,
      reopenedAt: '2026-05-01T09:00:00.000Z',
    });
    expect(await read()).toBeNull();
    await submit('2026-05-02T09:00:00.000Z');
    expect(await read()).toBeNull();
    expect(await read('2026-04-02T00:00:00.000Z')).toMatchObject({ stage: 0 });
  });

  it('count with the efforts that the hospital estimates', async () => {
    const { assessmentId, at } = await opened(randomUUID(), 'stage-3');
    const criterion = gapReport.parse((await http.as('reader').get(at)).body).blockers[0] ?? '';
    await http
      .as('owner')
      .put(`/api/scoring/${someTenant}/assessments/${assessmentId}/efforts/${criterion}`)
      .set('if-match', '"0"')
      .send({ days: 777 });
    const report = gapReport.parse((await http.as('reader').get(at)).body);
    expect(report.criteria.find(({ id }) => id === criterion)?.effortDays).toBe(777);
    expect(report.recommendations[0]?.effortDays).toBeGreaterThanOrEqual(777);
  });

  it('say the same as a document', async () => {
    const { at } = await opened(randomUUID(), 'stage-2-with-three-branches', 'Hospital & Sons <b>');
    const response = await http.as('reader').get(`${at}.pdf`).responseType('blob');
    expect([response.status, response.get('content-type'), response.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    const { tree } = readPdf(response.body as Buffer);
    expect(elementsOf(tree, 'H1').map(({ text }) => text)).toEqual(['Hospital & Sons <b>']);
    expect(elementsOf(tree, 'P').map(({ text }) => text)).toContain('Stage 2 of 7');
  });

  it('are a document with a name of its own and moments of the zone that is asked for', async () => {
    const { at } = await opened(randomUUID(), 'stage-1', 'Sjúkrahús “Æsir”');
    const [chatham, utc] = [
      await http
        .as('reader')
        .get(`${at}.pdf?asOf=2026-04-05T23:30:00.000Z&timeZone=Pacific/Chatham`)
        .responseType('blob'),
      await http.as('reader').get(`${at}.pdf?asOf=2026-04-05T23:30:00.000Z`).responseType('blob'),
    ];
    expect(chatham.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('Sjúkrahús “Æsir”, gap report, 2026-04-06.pdf')}`,
    );
    expect(utc.get('content-disposition')).toContain('2026-04-05.pdf');
    const said = (response: Response): string =>
      elementsOf(readPdf(response.body as Buffer).tree, 'TD')
        .map(({ text }) => text)
        .join('\n');
    expect(said(chatham)).toContain('6 April 2026, 12:15 Chatham time');
    expect(said(utc)).toContain('5 April 2026, 23:30 UTC');
    for (const zone of ['', 'Mars/Olympus', '__proto__'])
      expect(await http.as('reader').get(`${at}.pdf?timeZone=${zone}`)).toMatchObject({ status: 422 });
  });

  it('are for members and staff', async () => {
    const { assessmentId, at } = await opened(randomUUID(), 'stage-1');
    for (const path of [at, `${at}.pdf`]) {
      for (const as of ['stranger', 'validator']) expect((await http.as(as).get(path)).status).toBe(404);
      expect((await http.as('guest').get(path)).status).toBe(401);
      expect((await http.as('stranger').get(path.replace(someTenant, otherTenant))).status).toBe(404);
      expect((await http.as('reader').get(path.replace(assessmentId, randomUUID()))).status).toBe(404);
      for (const as of ['reader', ...staff]) expect((await http.as(as).get(path)).status).toBe(200);
    }
  });

  it('are in English where the model version does not speak the language, and refuse what is none', async () => {
    const { at } = await opened(randomUUID(), 'stage-1');
    const [english, korean] = [await http.as('reader').get(at), await http.as('reader').get(`${at}?language=ko`)];
    expect(gapReport.parse(korean.body).title).toBe(gapReport.parse(english.body).title);
    for (const language of ['', '__proto__', 'en<', 'e'.repeat(99)])
      expect((await http.as('reader').get(`${at}?language=${encodeURIComponent(language)}`)).status).toBe(422);
  });
});
