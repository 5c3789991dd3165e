import { randomUUID } from 'node:crypto';
import { modelConfirmationsWithdrawn } from '@cairn/contracts/surveys/events/model-confirmations-withdrawn.v1.js';
import { modelElementsConfirmed } from '@cairn/contracts/surveys/events/model-elements-confirmed.v1.js';
import {
  type DeskElement,
  deskElements,
  deskModelVersions,
  deskModelVersionWhole,
} from '@cairn/contracts/surveys/http/model-versions.js';
import { type ModelVersion, elementsOf, obstaclesOf } from '@cairn/maturity-models';
import { findShippedModelVersion, shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { SurveysModule } from '../surveys.module.js';
import { surveys } from '../surveys.service.js';
import { aBundle } from '../testing/a-bundle.js';
import { learnFacility } from '../testing/an-assessment.js';
import { modelConfirmationsProjection } from './model-confirmations.projection.js';

const desk = '/api/surveys/desk/model-versions';
const today = '2027-03-09';
const source = { document: 'EMRAM criteria, edition 2018', place: 'page 2', url: 'https://example.org/emram' };
const named = ({ kind, id }: Pick<DeskElement, 'kind' | 'id'>) => ({ kind, id });
const emram = findShippedModelVersion('emram', '2018') as ModelVersion;

describe('what was confirmed of a model version, over HTTP', () => {
  let http: OverHttp;
  let manager: string;
  beforeAll(async () => {
    http = await OverHttp.start([SurveysModule]);
    await http.person('admin', 'admin', someTenant);
    await http.person('analyst', 'analyst');
    manager = await http.person('manager', 'manager');
  });
  afterAll(() => http.stop());

  const post = (path: string, body: object = {}, as = 'manager') =>
    http.as(as).post(path).set('idempotency-key', randomUUID()).send(body);
  const whole = async (of: string) => deskModelVersionWhole.parse((await http.as('analyst').get(`${desk}/${of}`)).body);
  const elements = async (of: string) =>
    deskElements.parse((await http.as('analyst').get(`${desk}/${of}/elements`)).body);
  const open = async (of: string) => (await elements(of)).elements.filter(({ standing }) => standing === 'open');
  const confirm = async (
    of: string,
    which: readonly Pick<DeskElement, 'kind' | 'id'>[],
    change: object = {},
    as?: string,
  ) =>
    post(
      `${desk}/${of}/confirmations`,
      { checksum: (await elements(of)).checksum, elements: which.map(named), source, ...change },
      as,
    );
  const factsOf = async (type: string) =>
    (
      await http.owner.query<{ data: string }>('SELECT data FROM surveys.outbox WHERE type = $1 ORDER BY id', [type])
    ).rows.map(({ data }) => JSON.parse(data) as unknown);
  const publish = async (of: string) =>
    post(`${desk}/${of}/publication`, { checksum: (await whole(of)).checksum, effectiveFrom: today });

  it('is nothing of a draft that the program came with, before it is adopted', async () => {
    expect(await confirm('emram/2018', [{ kind: 'criterion', id: 'S4.orders' }])).toMatchObject({
      status: 409,
      body: { code: 'model-version-not-adopted' },
    });
    expect(await publish('emram/2018')).toMatchObject({ status: 404 });
  });

  it('lets the programme adopt such a draft under its own name, once', async () => {
    expect(await post(`${desk}/emram/2018/adoption`, {}, 'analyst')).toMatchObject({ status: 403 });
    expect(await post(`${desk}/emram/1999/adoption`)).toMatchObject({ status: 404 });
    expect(await post(`${desk}/diam-enterprise/2019/adoption`)).toMatchObject({
      status: 409,
      body: { code: 'model-version-shipped' },
    });
    expect(await post(`${desk}/emram/2018/adoption`)).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await post(`${desk}/emram/2018/adoption`)).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await whole('emram/2018')).toMatchObject({ status: 'draft', shipped: false });
    const listed = deskModelVersions.parse((await http.as('analyst').get(desk)).body);
    expect(listed.filter(({ model, version }) => model === 'emram' && version === '2018')).toHaveLength(1);
    expect((await open('emram/2018')).map(named)).toEqual(obstaclesOf(emram, shippedModelVersions(), []).map(named));
  });

  it('is kept with who, when, where and word for word, and published to the other services', async () => {
    const [first] = await open('emram/2018');
    const which = [first as DeskElement];
    expect((await confirm('emram/2018', which, { source: { document: ' ' } })).status).toBe(422);
    expect((await confirm('emram/2018', which, { source: { ...source, url: 'javascript:alert(1)' } })).status).toBe(
      422,
    );
    expect(await confirm('emram/2018', which, {}, 'analyst')).toMatchObject({ status: 403 });
    expect(await confirm('emram/2018', which, { checksum: 'another' })).toMatchObject({
      status: 409,
      body: { code: 'draft-differs' },
    });
    expect(await confirm('emram/2018', [{ kind: 'gate', id: '99' }])).toMatchObject({
      status: 409,
      body: { code: 'model-element-unknown' },
    });
    expect(await confirm('emram/2018', which)).toMatchObject({ status: 200 });
    expect(
      (await elements('emram/2018')).elements.find(({ kind, id }) => kind === first?.kind && id === first.id),
    ).toMatchObject({
      standing: 'confirmed',
      confirmation: { source, by: { id: manager, name: expect.any(String) as unknown } },
    });
    const statement = elementsOf(emram).find(({ kind, id }) => kind === first?.kind && id === first.id)?.statement;
    expect(modelElementsConfirmed.schema.parse((await factsOf('model-elements-confirmed.v1')).at(-1))).toEqual({
      model: 'emram',
      version: '2018',
      elements: [{ ...named(first as DeskElement), statement }],
    });
  });

  it('lets it be published once no criterion is left that is known from memory only', async () => {
    expect(await publish('emram/2018')).toMatchObject({ status: 409, body: { code: 'criteria-unconfirmed' } });
    await confirm('emram/2018', await open('emram/2018'));
    expect(await whole('emram/2018')).toMatchObject({ openElements: 0 });
    expect(await publish('emram/2018')).toMatchObject({ status: 200 });
    expect(await whole('emram/2018')).toMatchObject({
      status: 'published',
      openElements: 0,
      provenance: { published: elementsOf(emram).filter(({ kind }) => kind === 'criterion').length, unconfirmed: 0 },
    });
    const { facilityId } = await learnFacility(http.service(surveys));
    expect(
      await post(
        `/api/surveys/${someTenant}/assessments`,
        { facilityId, model: 'emram', modelVersion: '2018' },
        'admin',
      ),
    ).toMatchObject({ status: 201 });
    expect(await http.as('admin').get('/api/surveys/models/emram/2018')).toMatchObject({
      status: 200,
      body: { status: 'published' },
    });
  });

  it('can be withdrawn with a reason, and made again', async () => {
    const which = [{ kind: 'criterion', id: 'S4.orders' }] as const;
    const withdraw = (body: object, as?: string) => post(`${desk}/emram/2018/confirmations/withdrawal`, body, as);
    expect((await withdraw({ elements: which })).status).toBe(422);
    expect(await withdraw({ elements: which, reason: 'The page says 60 %.' }, 'analyst')).toMatchObject({
      status: 403,
    });
    expect(await withdraw({ elements: which, reason: 'The page says 60 %.' })).toMatchObject({ status: 200 });
    expect((await open('emram/2018')).map(named)).toEqual(which);
    expect(
      modelConfirmationsWithdrawn.schema.parse((await factsOf('model-confirmations-withdrawn.v1')).at(-1)),
    ).toEqual({
      model: 'emram',
      version: '2018',
      elements: which,
    });
    expect(await withdraw({ elements: which, reason: 'Again.' })).toMatchObject({
      status: 409,
      body: { code: 'model-element-not-confirmed' },
    });
    await confirm('emram/2018', which);
    expect(await open('emram/2018')).toEqual([]);
  });

  it('is possible for a version that came published, and is needed for what is ours in it', async () => {
    const left = await open('diam-enterprise/2019');
    expect(left.map(named)).toContainEqual({ kind: 'criterion', id: 'exchange.teamwork' });
    expect(await confirm('diam-enterprise/2019', left)).toMatchObject({ status: 200 });
    expect(await open('diam-enterprise/2019')).toEqual([]);
  });

  it('does not grow from what a bundle says of itself', async () => {
    const relabelled = aBundle('2027', {
      'stages/4.json': (stage) => {
        for (const one of stage['criteria'] as { provenance: string }[]) one.provenance = 'published';
      },
      'provenance.json': (marks) => void delete marks['criteria'],
    });
    await post(desk, { files: relabelled });
    expect((await open('diam-enterprise/2027')).map(({ id, reason }) => [id, reason])).toEqual(
      expect.arrayContaining([
        ['S4.repository', 'claimed'],
        ['S2.referrers', 'inferred'],
      ]),
    );
    expect(await publish('diam-enterprise/2027')).toMatchObject({ status: 200 });
    expect((await whole('diam-enterprise/2027')).openElements).toBeGreaterThan(10);
  });

  it('is lost with another wording, and stays for the rest', async () => {
    await post(desk, { files: aBundle('2028') });
    await confirm('diam-enterprise/2028', await open('diam-enterprise/2028'));
    await post(desk, {
      files: aBundle('2028', {
        'texts/en.json': (texts) =>
          Object.assign((texts['criteria'] as Record<string, object>)['S4.repository'] as object, { summary: 'Any.' }),
      }),
    });
    expect((await open('diam-enterprise/2028')).map(({ id, reason }) => [id, reason])).toEqual([
      ['S4.repository', 'changed'],
    ]);
  });

  it('is, rebuilt from its events, what it was', async () => {
    const rows = async () =>
      (await http.owner.query('SELECT * FROM surveys.model_confirmations ORDER BY 1, 2, 3, 4')).rows as unknown[];
    const before = await rows();
    expect(before.length).toBeGreaterThan(30);
    await http.owner.query('DELETE FROM surveys.model_confirmations');
    await rebuild(http.owner, surveys, modelConfirmationsProjection as never);
    expect(await rows()).toEqual(before);
  });
});
