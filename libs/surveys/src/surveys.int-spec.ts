import { randomUUID } from 'node:crypto';
import { assessment, assessments } from '@cairn/contracts/surveys/http/assessments.js';
import { models } from '@cairn/contracts/surveys/http/models.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { surveys } from './surveys.service.js';
import { SurveysModule } from './surveys.module.js';
import { completeAnswers, learnFacility } from './testing/an-assessment.js';

const base = `/api/surveys/${someTenant}/assessments`;
const seen = (version: number) => ({ 'if-match': `"${version}"` });

describe('surveys over HTTP', () => {
  let http: OverHttp;
  beforeAll(async () => {
    http = await OverHttp.start([SurveysModule]);
    for (const role of ['admin', 'contributor', 'reader'] as const) await http.person(role, role, someTenant);
    await http.person('stranger', 'admin', otherTenant);
    for (const role of ['manager', 'analyst', 'scheduler', 'validator'] as const) await http.person(role, role);
  });
  afterAll(() => http.stop());

  const open = async () => {
    const { facilityId, areas } = await learnFacility(http.service(surveys));
    const { body, status } = await http.as('admin').post(base).send({ facilityId, model: 'diam-enterprise' });
    expect(status).toBe(201);
    const { id } = body as { id: string };
    return { id, facilityId, areas, at: `${base}/${id}` };
  };
  const answer = (at: string, body: object, version = 0, as = 'contributor') =>
    http.as(as).put(at).set(seen(version)).send(body);
  const read = async (at: string) => assessment.parse((await http.as('reader').get(at)).body);

  it('goes from opening to submission', async () => {
    const { at, areas } = await open();
    expect(await http.as('contributor').post(`${at}/submission`)).toMatchObject({ status: 404 });
    expect(await http.as('admin').post(`${at}/submission`)).toMatchObject({
      status: 409,
      body: { code: 'answers-missing' },
    });
    for (const { unitId, indicatorId, value } of completeAnswers(areas)) {
      expect(await answer(`${at}/answers/${unitId}/${indicatorId}`, { value })).toMatchObject({
        status: 200,
        body: { version: 1 },
      });
    }
    expect(await http.as('admin').post(`${at}/submission`)).toMatchObject({ status: 200, body: { version: 2 } });
    const found = await http.as('reader').get(at);
    expect(found.get('etag')).toMatch(/^"2-/);
    expect(assessment.parse(found.body)).toMatchObject({
      status: 'submitted',
      answers: expect.arrayContaining([expect.objectContaining({ by: 'contributor', version: 1 })]) as unknown,
    });
    expect(await answer(`${at}/answers/facility/emr-in-use`, { value: false }, 1)).toMatchObject({
      status: 409,
      body: { code: 'survey-not-open' },
    });
    expect(await http.as('admin').post(`${at}/reopening`).send({ reason: ' ' })).toMatchObject({
      status: 422,
    });
    expect(await http.as('admin').post(`${at}/reopening`).send({ reason: 'A figure was wrong.' })).toMatchObject({
      status: 200,
      body: { version: 3 },
    });
    expect(await answer(`${at}/answers/facility/emr-in-use`, { value: false }, 1)).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
  });

  it('accepts an answer only with the latest version', async () => {
    const { at } = await open();
    const one = `${at}/answers/facility/registry-count`;
    expect(await http.as('contributor').put(one).send({ value: 1 })).toMatchObject({ status: 428 });
    const outcomes = await Promise.all(Array.from({ length: 64 }, (_, n) => answer(one, { value: n })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 63 }, () => 412)]);
    const [kept] = (await read(at)).answers;
    for (const { status, body } of outcomes)
      if (status === 412)
        expect(body).toMatchObject({
          code: 'changed-meanwhile',
          details: { current: { answer: kept?.answer, version: 1 } },
        });
    expect(await http.as('contributor').delete(one).set(seen(1))).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect((await read(at)).answers).toMatchObject([{ answer: null, version: 2 }]);
  });

  it('keeps all of 64 simultaneous answers to different indicators', async () => {
    const { at } = await open();
    const edits = completeAnswers([]);
    const outcomes = await Promise.all(
      edits.map(({ unitId, indicatorId, value }) => answer(`${at}/answers/${unitId}/${indicatorId}`, { value })),
    );
    expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
    expect((await read(at)).answers).toHaveLength(edits.length);
  });

  it.each([
    ['a value of the wrong kind', { value: 'yes' }, 409, 'answer-of-wrong-kind'],
    ['no value', {}, 422, 'invalid-input'],
    ['both value and reason', { value: true, notApplicable: 'We have none.' }, 422, 'invalid-input'],
    ['a value with a NUL', { value: 'a\u0000b' }, 422, 'invalid-input'],
    ['a reason with half a character', { notApplicable: 'because \ud800' }, 422, 'invalid-input'],
    ['a reason where none is accepted', { notApplicable: 'We never had one.' }, 409, 'not-applicable-not-accepted'],
    ['a megabyte', { value: 'x'.repeat(1_100_000) }, 413, 'too-large'],
    ['a long text', { notApplicable: 'x'.repeat(900_000) }, 422, 'invalid-input'],
    ['a list', { value: [true] }, 422, 'invalid-input'],
    ['an infinite number', { value: 1e400 }, 422, 'invalid-input'],
  ])('refuses as an answer %s', async (_, body, status, code) => {
    const { at } = await open();
    expect(await answer(`${at}/answers/facility/emr-in-use`, body)).toMatchObject({ status, body: { code } });
    expect((await read(at)).answers).toEqual([]);
  });

  it('answers 404 for what does not exist, and for what is not for this person', async () => {
    const { id, at, facilityId } = await open();
    const value = { value: true };
    for (const path of [
      `${base}/${randomUUID()}/answers/facility/emr-in-use`,
      `${at}/answers/${randomUUID()}/emr-in-use`,
      `${at}/answers/facility/unknown`,
    ]) {
      expect(await answer(path, value)).toMatchObject({ status: 404 });
    }
    expect(
      await answer(`/api/surveys/${otherTenant}/assessments/${id}/answers/facility/emr-in-use`, value, 0, 'stranger'),
    ).toMatchObject({ status: 404 });
    expect(await http.as('stranger').get(`/api/surveys/${otherTenant}/assessments/${id}`)).toMatchObject({
      status: 404,
    });
    expect(
      await http
        .as('stranger')
        .post(`/api/surveys/${otherTenant}/assessments`)
        .send({ facilityId, model: 'diam-enterprise' }),
    ).toMatchObject({ status: 404, body: { code: 'facility-not-found' } });
    for (const as of ['stranger', 'validator']) expect(await http.as(as).get(at)).toMatchObject({ status: 404 });
    expect(await http.as('guest').get(at)).toMatchObject({ status: 401 });
    for (const as of ['reader', 'analyst'])
      expect(await answer(`${at}/answers/facility/emr-in-use`, value, 0, as)).toMatchObject({ status: 404 });
    expect(await http.as('contributor').post(base).send({ facilityId, model: 'diam-enterprise' })).toMatchObject({
      status: 404,
    });
  });

  it('lists the assessments of the organization for its members and staff, and of all for staff', async () => {
    const { id } = await open();
    for (const as of ['reader', 'manager', 'analyst', 'scheduler']) {
      expect(assessments.parse((await http.as(as).get(base)).body).items.map((one) => one.id)).toContain(id);
    }
    for (const as of ['manager', 'analyst', 'scheduler']) {
      expect(
        assessments.parse((await http.as(as).get('/api/surveys/desk/assessments')).body).items.map((one) => one.id),
      ).toContain(id);
    }
    for (const as of ['admin', 'validator'])
      expect(await http.as(as).get('/api/surveys/desk/assessments')).toMatchObject({ status: 403 });
  });

  it('opens one assessment however often the request is repeated', async () => {
    const { facilityId } = await learnFacility(http.service(surveys));
    const again = () =>
      http.as('admin').post(base).set('idempotency-key', facilityId).send({ facilityId, model: 'diam-enterprise' });
    const [first, second] = [await again(), await again()];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await http.as('admin').post(base).send({ facilityId, model: 'diam-enterprise' })).toMatchObject({
      status: 409,
      body: { code: 'assessment-already-open' },
    });
  });

  it('serves the model versions, whole and unchanged until they change', async () => {
    const listed = models.parse((await http.as('validator').get('/api/surveys/models')).body);
    expect(listed).toContainEqual(
      expect.objectContaining({ id: 'diam-enterprise', version: '2019', status: 'published' }),
    );
    const first = await http.as('reader').get('/api/surveys/models/diam-enterprise/2019');
    expect(first.body).toMatchObject({
      id: 'diam-enterprise',
      indicators: expect.any(Array) as unknown,
      texts: { en: expect.any(Object) as unknown },
    });
    const tag = first.get('etag') ?? '';
    expect(
      await http.as('reader').get('/api/surveys/models/diam-enterprise/2019').set('if-none-match', tag),
    ).toMatchObject({ status: 304 });
    expect(await http.as('reader').get('/api/surveys/models/diam-enterprise/1999')).toMatchObject({ status: 404 });
    expect(await http.as('reader').get('/api/surveys/models/amam/2016')).toMatchObject({
      status: 404,
      body: { code: 'model-version-not-found' },
    });
    expect(models.parse((await http.as('guest').get('/api/surveys/models')).body)).toEqual(listed);
  });

  it('opens to guests the versions that say so and no others', async () => {
    const open = await http.as('guest').get('/api/surveys/models/guests/dhi-rapid/2020');
    expect(open).toMatchObject({ status: 200, body: { id: 'dhi-rapid', guests: true } });
    const tag = open.get('etag') ?? '';
    expect(
      await http.as('guest').get('/api/surveys/models/guests/dhi-rapid/2020').set('if-none-match', tag),
    ).toMatchObject({ status: 304 });
    for (const closed of ['diam-enterprise/2019', 'dhi/2020', 'dhi-rapid/1999'])
      expect(await http.as('guest').get(`/api/surveys/models/guests/${closed}`)).toMatchObject({
        status: 404,
        body: { code: 'model-version-not-found' },
      });
    expect(await http.as('guest').get('/api/surveys/models/dhi-rapid/2020')).toMatchObject({ status: 401 });
  });
});
