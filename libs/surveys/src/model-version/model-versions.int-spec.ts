import { randomUUID } from 'node:crypto';
import { rehearsalEnded } from '@cairn/contracts/scoring/events/rehearsal-ended.v1.js';
import { rehearsalStarted } from '@cairn/contracts/scoring/events/rehearsal-started.v1.js';
import { modelVersionPublished } from '@cairn/contracts/surveys/events/model-version-published.v1.js';
import { modelVersionSubmitted } from '@cairn/contracts/surveys/events/model-version-submitted.v1.js';
import {
  deskModelVersions,
  deskModelVersionWhole,
  modelExamples,
} from '@cairn/contracts/surveys/http/model-versions.js';
import { models } from '@cairn/contracts/surveys/http/models.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { surveys } from '../surveys.service.js';
import { SurveysModule } from '../surveys.module.js';
import { aBundle } from '../testing/a-bundle.js';
import { runningRehearsals } from '../inbox/running-rehearsals.reaction.js';
import { learn, learnFacility } from '../testing/an-assessment.js';
import { modelVersionsProjection } from './model-versions.projection.js';

const desk = '/api/surveys/desk/model-versions';
const today = '2027-03-09';
const later = '2999-01-01';

describe('model versions published at run time, over HTTP', () => {
  let http: OverHttp;
  beforeAll(async () => {
    http = await OverHttp.start([SurveysModule]);
    await http.person('admin', 'admin', someTenant);
    for (const role of ['manager', 'analyst'] as const) await http.person(role, role);
  });
  afterAll(() => http.stop());

  const post = (path: string, body: object, as = 'manager') =>
    http.as(as).post(path).set('idempotency-key', randomUUID()).send(body);
  const submit = (files: Record<string, string>, as?: string) => post(desk, { files }, as);
  const read = async (version: string) =>
    deskModelVersionWhole.parse((await http.as('analyst').get(`${desk}/diam-enterprise/${version}`)).body);
  const publish = async (version: string, change: object = {}) =>
    post(`${desk}/diam-enterprise/${version}/publication`, {
      checksum: (await read(version)).checksum,
      effectiveFrom: today,
      ...change,
    });
  const open = async (modelVersion?: string) => {
    const { facilityId } = await learnFacility(http.service(surveys));
    return post(
      `/api/surveys/${someTenant}/assessments`,
      { facilityId, model: 'diam-enterprise', modelVersion },
      'admin',
    );
  };
  const factsOf = async (type: string): Promise<Record<string, unknown>[]> =>
    (
      await http.owner.query<{ data: string }>('SELECT data FROM surveys.outbox WHERE type = $1 ORDER BY id', [type])
    ).rows.map(({ data }) => JSON.parse(data) as Record<string, unknown>);

  it('go from a draft that nobody opens to the version that is opened', async () => {
    const submitted = await submit(aBundle('2027'));
    expect(submitted).toMatchObject({ status: 201, body: { version: 1, modelVersion: '2027' } });
    expect(submitted.get('location')).toBe(`${desk}/diam-enterprise/2027`);
    expect(await read('2027')).toMatchObject({ status: 'draft', shipped: false, provenance: { unconfirmed: 0 } });
    expect(modelVersionSubmitted.schema.parse((await factsOf('model-version-submitted.v1'))[0])).toMatchObject({
      version: '2027',
    });
    expect(await open('2027')).toMatchObject({ status: 409, body: { code: 'model-version-not-published' } });
    expect(await http.as('admin').get('/api/surveys/models/diam-enterprise/2027')).toMatchObject({ status: 404 });
    expect(await publish('2027', { formerUntil: later })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(modelVersionPublished.schema.parse((await factsOf('model-version-published.v1'))[0])).toMatchObject({
      version: '2027',
      former: '2019',
      content: { status: 'published', effectiveFrom: today },
    });
    const { body } = await open();
    const { id } = body as { id: string };
    expect(await http.as('admin').get(`/api/surveys/${someTenant}/assessments/${id}`)).toMatchObject({
      status: 200,
      body: { modelVersion: '2027', applicable: expect.any(Number) as unknown },
    });
    expect(await http.as('admin').get('/api/surveys/models/diam-enterprise/2027')).toMatchObject({
      status: 200,
      body: { version: '2027', effectiveFrom: today },
    });
    expect(await open('2019')).toMatchObject({ status: 201 });
    expect(models.parse((await http.as('admin').get('/api/surveys/models')).body)).toContainEqual(
      expect.objectContaining({ version: '2019', openUntil: later, correctedBy: null }),
    );
  });

  it('are offered from their effective date, the former one within the overlap', async () => {
    await submit(aBundle('2028'));
    await publish('2028', { effectiveFrom: later, former: '2027' });
    expect(await open('2028')).toMatchObject({
      status: 409,
      body: { code: 'model-version-not-in-force', details: { from: later } },
    });
    await submit(aBundle('2027.1'));
    await publish('2027.1', { former: '2027', correction: 'A share was wrong.' });
    expect(await open('2027')).toMatchObject({ status: 409, body: { code: 'model-version-not-in-force' } });
    expect(models.parse((await http.as('admin').get('/api/surveys/models')).body)).toContainEqual(
      expect.objectContaining({ version: '2027', correctedBy: { version: '2027.1', reason: 'A share was wrong.' } }),
    );
    expect(await http.as('admin').get('/api/surveys/models/diam-enterprise/2027')).toMatchObject({ status: 200 });
  });

  it('are frozen', async () => {
    const other = aBundle('2027', { 'texts/en.json': (texts) => (texts['title'] = 'Another title') });
    expect(await submit(other)).toMatchObject({ status: 409, body: { code: 'model-version-frozen' } });
    expect(await submit(aBundle('2027'))).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await submit(aBundle('2019'))).toMatchObject({ status: 409, body: { code: 'model-version-shipped' } });
  });

  it('are validated on upload, each problem named by file and key', async () => {
    const broken = aBundle('2029', {
      'texts/en.json': (texts) => delete (texts['criteria'] as Record<string, unknown>)['S4.capture'],
      'model.json': (head) => (head['monoton'] = true),
    });
    expect(await submit(broken)).toMatchObject({
      status: 422,
      body: {
        code: 'model-version-not-sound',
        details: {
          problems: expect.arrayContaining([
            expect.objectContaining({ file: 'model.json', key: 'monoton', message: 'is not a known key' }),
          ]) as unknown,
        },
      },
    });
    const silent = aBundle('2029', {
      'texts/en.json': (texts) => delete (texts['criteria'] as Record<string, unknown>)['S4.capture'],
    });
    expect(await submit(silent)).toMatchObject({
      status: 422,
      body: { details: { problems: [{ file: 'texts/en.json', key: 'criteria.S4.capture', message: 'has no text' }] } },
    });
    expect(await submit({ 'model.json': '{' })).toMatchObject({
      status: 422,
      body: { code: 'model-version-not-sound' },
    });
    expect(await submit({ '../secrets.json': '{}' })).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(await http.as('analyst').get(`${desk}/diam-enterprise/2029`)).toMatchObject({ status: 404 });
  });

  it('are published once their rehearsal has ended, each by itself', async () => {
    const [whenStarted, whenEnded] = runningRehearsals;
    if (!whenStarted || !whenEnded) throw new Error('surveys react to no rehearsal');
    const deliver = (of: typeof whenStarted, contract: typeof rehearsalStarted | typeof rehearsalEnded, data: object) =>
      learn(http.service(surveys), of, contract, { model: 'diam-enterprise', ...data } as never, programmeTenant);
    const [first, second] = [randomUUID(), randomUUID()] as const;
    await submit(aBundle('2031'));
    await submit(aBundle('2032'));
    await deliver(whenStarted, rehearsalStarted, { rehearsalId: first, version: '2031' });
    expect(await publish('2031')).toMatchObject({
      status: 409,
      body: { code: 'rehearsal-running', details: { rehearsalId: first } },
    });
    expect(await publish('2032')).toMatchObject({ status: 200 });
    await deliver(whenStarted, rehearsalStarted, { rehearsalId: second, version: '2031' });
    await deliver(whenEnded, rehearsalEnded, { rehearsalId: first, version: '2031' });
    expect(await publish('2031')).toMatchObject({ status: 409, body: { details: { rehearsalId: second } } });
    await deliver(whenEnded, rehearsalEnded, { rehearsalId: second, version: '2031' });
    expect(await publish('2031')).toMatchObject({ status: 200 });
  });

  it('are retired, shipped ones as well, and stay readable', async () => {
    expect(await post(`${desk}/diam-enterprise/2019/retirement`, { reason: 'Replaced.' })).toMatchObject({
      status: 200,
    });
    expect(await open('2019')).toMatchObject({ status: 409, body: { code: 'model-version-not-published' } });
    expect(await http.as('admin').get('/api/surveys/models/diam-enterprise/2019')).toMatchObject({ status: 200 });
    expect(await post(`${desk}/diam-enterprise/1999/retirement`, { reason: 'Replaced.' })).toMatchObject({
      status: 404,
    });
  });

  it('are, rebuilt from their events, what they were', async () => {
    const rows = async () =>
      (
        await http.owner.query(
          'SELECT model, version, status, checksum, content::text, publication, revision FROM surveys.model_versions ORDER BY 1, 2',
        )
      ).rows as unknown[];
    const before = await rows();
    expect(before.length).toBeGreaterThan(3);
    await http.owner.query('DELETE FROM surveys.model_versions');
    await rebuild(http.owner, surveys, modelVersionsProjection as never);
    expect(await rows()).toEqual(before);
  });

  it('are listed for staff, and made by managers alone', async () => {
    expect(
      deskModelVersions
        .parse((await http.as('analyst').get(desk)).body)
        .map(({ version, status }) => [version, status]),
    ).toEqual(
      expect.arrayContaining([
        ['2019', 'retired'],
        ['2027', 'published'],
        ['2028', 'published'],
      ]),
    );
    for (const as of ['analyst', 'admin']) expect(await submit(aBundle('2030'), as)).toMatchObject({ status: 403 });
    expect(await http.as('admin').get(desk)).toMatchObject({ status: 403 });
    expect(
      await post(`${desk}/diam-enterprise/1999/publication`, { checksum: 'x', effectiveFrom: today }),
    ).toMatchObject({ status: 404 });
  });

  it('show staff the answer sets that came with a version, drafts among them, and nobody else', async () => {
    const examples = modelExamples.parse((await http.as('analyst').get(`${desk}/cisom/2019/examples`)).body);
    expect(examples).toContainEqual(
      expect.objectContaining({
        name: 'stage-7-without-some-specialties',
        areas: [
          { id: 'intensive-care', kind: 'intensive-care' },
          { id: 'surgery', kind: 'surgery' },
        ],
      }),
    );
    expect(await http.as('analyst').get(`${desk}/diam-enterprise/2027/examples`)).toMatchObject({
      status: 200,
      body: [],
    });
    expect(await http.as('analyst').get(`${desk}/cisom/1999/examples`)).toMatchObject({ status: 404 });
    expect(await http.as('admin').get(`${desk}/cisom/2019/examples`)).toMatchObject({ status: 403 });
    expect(await http.as('admin').get('/api/surveys/models/cisom/2019')).toMatchObject({ status: 404 });
  });
});
