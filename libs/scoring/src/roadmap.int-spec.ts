import { randomUUID } from 'node:crypto';
import { scenarios } from '@cairn/contracts/scoring/http/scenarios.js';
import { efforts, path } from '@cairn/contracts/scoring/http/roadmap.js';
import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { calculateWhenAnswersChanged } from './inbox/calculate-score-when-answers-changed.reaction.js';
import { rememberAssessment } from './inbox/remember-assessment-when-opened.reaction.js';
import { ScoringModule } from './scoring.module.js';
import { scoring } from './scoring.service.js';
import { examples } from './testing/examples.js';

describe('the way up and what-if over HTTP', () => {
  let http: OverHttp;
  let at: string;
  beforeAll(async () => {
    http = await OverHttp.start([ScoringModule]);
    for (const role of ['admin', 'contributor', 'reader'] as const) await http.person(role, role, someTenant);
    await http.person('stranger', 'admin', otherTenant);
    for (const role of ['analyst', 'validator'] as const) await http.person(role, role);
  });
  afterAll(() => http.stop());

  beforeEach(async () => {
    const assessmentId = randomUUID();
    const { areas, answers } = examples().find(({ name }) => name === 'stage-4') ?? { areas: [], answers: {} };
    const fact = (data: unknown) => ({ id: randomUUID(), tenantId: someTenant, data }) as never;
    await http.service(scoring).inTenant(scopeOf(), async (tx) => {
      await rememberAssessment.react(fact({ ...assessmentOpened.example, assessmentId, serviceAreas: areas }), tx);
      for (const [unitId, given] of Object.entries(answers))
        await calculateWhenAnswersChanged.react(
          fact(answersChanged.schema.parse({ assessmentId, unitId, answers: given })),
          tx,
        );
    });
    at = `/api/scoring/${someTenant}/assessments/${assessmentId}`;
  });

  const seen = (version: number) => ({ 'If-Match': `"${version}"` });
  const pathTo = async (stage: number) => path.parse((await http.as('reader').get(`${at}/path?stage=${stage}`)).body);

  describe('the path', () => {
    it('is the cheapest one with the efforts of the model, and then with those of the hospital', async () => {
      const usual = await pathTo(5);
      expect(usual).toMatchObject({ target: 5, best: { criteria: expect.arrayContaining([]) } });
      const dearest = usual.best?.criteria[0] ?? '';
      expect(
        (await http.as('contributor').put(`${at}/efforts/${dearest}`).set(seen(0)).send({ days: 9000 })).body,
      ).toEqual({ version: 1 });
      const own = await pathTo(5);
      expect(own.best?.criteria).toEqual(usual.runnerUp?.criteria);
      expect(efforts.parse((await http.as('analyst').get(`${at}/efforts`)).body)).toEqual([
        { criterionId: dearest, days: 9000, version: 1 },
      ]);
      await http.as('admin').put(`${at}/efforts/${dearest}`).set(seen(1)).send({ days: null });
      expect(await pathTo(5)).toEqual(usual);
    });

    it('is empty to a stage that is reached, and none to a stage that is not there', async () => {
      expect(await pathTo(4)).toMatchObject({ best: { criteria: [], effortDays: 0 }, runnerUp: null });
      expect(await pathTo(12)).toMatchObject({ best: null, runnerUp: null });
    });

    it.each(['', '?stage=', '?stage=x', '?stage=-1', '?stage=1.5', '?stage=5&stage=6', '?stage=999'])(
      'is refused for the question "%s"',
      async (question) => {
        const { status, body } = await http.as('reader').get(`${at}/path${question}`);
        expect({ question, status, body }).toMatchObject({ status: 422, body: { code: expect.any(String) } });
      },
    );
  });

  describe('an effort', () => {
    it('is refused when another person has changed it since, for an unknown criterion, and for what is no effort', async () => {
      await http.as('admin').put(`${at}/efforts/S4.mobile`).set(seen(0)).send({ days: 12.5 });
      expect(await http.as('contributor').put(`${at}/efforts/S4.mobile`).set(seen(0)).send({ days: 3 })).toMatchObject({
        status: 412,
        body: { code: 'changed-meanwhile' },
      });
      expect(await http.as('admin').put(`${at}/efforts/S9.nothing`).set(seen(0)).send({ days: 3 })).toMatchObject({
        status: 404,
        body: { code: 'criterion-not-found' },
      });
      for (const days of [-1, 1e300, 0.001, 'three'])
        expect((await http.as('admin').put(`${at}/efforts/S4.mobile`).set(seen(1)).send({ days })).status).toBe(422);
      expect((await http.as('admin').put(`${at}/efforts/S4.mobile`).send({ days: 1 })).status).toBe(428);
    });
  });

  describe('a scenario', () => {
    const changes = { facility: { 'mobile-view': { value: false }, 'mobile-capture': null } };
    const all = async (as = 'reader') => scenarios.parse((await http.as(as).get(`${at}/scenarios`)).body);
    const save = (body: object = { name: 'Without mobile', changes }) =>
      http.as('contributor').post(`${at}/scenarios`).send(body);

    it('is saved, rewritten and deleted', async () => {
      const { status, body, headers } = await save();
      expect(status).toBe(201);
      const one = async () => http.as('reader').get(headers['location'] ?? '');
      const { id } = body as { id: string };
      expect(await all('analyst')).toEqual([
        { id, name: 'Without mobile', changes, savedAt: expect.any(String), version: 1 },
      ]);
      expect(await one()).toMatchObject({ status: 200, body: { id, name: 'Without mobile', changes } });
      expect(
        (await http.as('admin').put(`${at}/scenarios/${id}`).set(seen(1)).send({ name: 'Later', changes: {} })).body,
      ).toEqual({ id, version: 2 });
      expect(await all()).toMatchObject([{ id, name: 'Later', changes: {}, version: 2 }]);
      expect(
        (await http.as('admin').put(`${at}/scenarios/${id}`).set(seen(1)).send({ name: 'Other', changes: {} })).status,
      ).toBe(412);
      expect((await http.as('contributor').delete(`${at}/scenarios/${id}`)).status).toBe(200);
      expect(await all()).toEqual([]);
      expect((await one()).status).toBe(404);
      expect((await http.as('contributor').delete(`${at}/scenarios/${id}`)).status).toBe(404);
    });

    it('belongs to its assessment', async () => {
      const { id } = (await save()).body as { id: string };
      const elsewhere = at.replace(/[^/]+$/, randomUUID());
      expect(
        (await http.as('admin').put(`${elsewhere}/scenarios/${id}`).set(seen(1)).send({ name: 'Later', changes: {} }))
          .status,
      ).toBe(404);
      expect((await http.as('admin').post(`${elsewhere}/scenarios`).send({ name: 'Later', changes: {} })).status).toBe(
        404,
      );
    });

    it.each([
      {},
      { name: '', changes },
      { name: 'x', changes: { kitchen: {} } },
      { name: 'x', changes: { facility: { a: 7 } } },
      { name: 'x'.repeat(81), changes },
    ])('is refused as %j', async (body) => expect((await save(body)).status).toBe(422));
  });

  it('is written by admins and contributors, and read by members and staff only', async () => {
    for (const route of ['path?stage=5', 'efforts', 'scenarios']) {
      for (const as of ['admin', 'contributor', 'reader', 'analyst'])
        expect((await http.as(as).get(`${at}/${route}`)).status).toBe(200);
      for (const as of ['stranger', 'validator']) expect((await http.as(as).get(`${at}/${route}`)).status).toBe(404);
      expect((await http.as('reader').get(`${at.replace(/[^/]+$/, randomUUID())}/${route}`)).status).toBe(404);
    }
    for (const as of ['reader', 'analyst']) {
      expect((await http.as(as).post(`${at}/scenarios`).send({ name: 'x', changes: {} })).status).toBe(404);
      expect((await http.as(as).put(`${at}/efforts/S4.mobile`).set(seen(0)).send({ days: 1 })).status).toBe(404);
    }
  });
});
