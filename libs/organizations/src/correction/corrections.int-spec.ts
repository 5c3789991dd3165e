import type { Correction } from '@cairn/contracts/organizations/http/corrections.js';
import type { Facility, Organization } from '@cairn/contracts/organizations/http/organizations.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { OrganizationsModule } from '../organizations.module.js';
import { organizations } from '../organizations.service.js';
import { corrections } from './corrections.projection.js';

const hospital = {
  name: 'Aurora Hospitel',
  country: 'SA',
  region: 'middle-east',
  timeZone: 'Asia/Riyadh',
  type: 'teaching-hospital',
  beds: 420,
  teaching: true,
  ownership: 'public',
};
const gln = { system: 'urn:oid:1.3.88', value: '4012345000009' };

describe('what is known of an organization and its facilities', () => {
  let http: OverHttp;
  let at: string;
  let facility: string;
  beforeAll(async () => {
    http = await OverHttp.start([OrganizationsModule]);
    for (const role of ['manager', 'analyst'] as const) await http.person(role, role);
    const { body } = await http
      .as('analyst')
      .post('/api/organizations')
      .send({ name: 'Northern Lights Health', country: 'SA' });
    at = `/api/organizations/${(body as { id: string }).id}`;
    const added = await http.as('analyst').post(`${at}/facilities`).send(hospital);
    facility = `${at}/facilities/${(added.body as { id: string }).id}`;
    for (const role of ['contributor'] as const) await http.person(role, role, at.split('/').at(-1));
  });
  afterAll(() => http?.stop());

  const read = async () => (await http.as('analyst').get(facility)).body as Facility;
  const put = async (change: object, as = 'analyst', version?: number) =>
    http
      .as(as)
      .put(`${facility}/profile`)
      .set('if-match', `"${version ?? (await read()).version}"`)
      .send({ ...hospital, ...change });
  const history = async (of = facility) => (await http.as('contributor').get(`${of}/corrections`)).body as Correction[];
  const submitted = () =>
    http.owner.query('INSERT INTO organizations.reported_facilities VALUES ($1, $2)', [
      at.split('/').at(-1),
      facility.split('/').at(-1),
    ]);

  it('is put right from a day on, and the history says who, what and when', async () => {
    const seen = (await read()).version;
    expect(
      await put({ name: 'Aurora Hospital', identifiers: [gln], from: '2999-01-01' }, 'analyst', seen),
    ).toMatchObject({ status: 409, body: { code: 'correction-in-future' } });
    const from = '2026-01-01';
    expect((await put({ name: 'Aurora Hospital', identifiers: [gln], from })).status).toBe(200);
    expect(await put({ name: 'Another' }, 'analyst', seen)).toMatchObject({ status: 412 });
    expect(await read()).toMatchObject({ name: 'Aurora Hospital', identifiers: [gln], reasonAsked: false });
    expect(await history()).toMatchObject([
      {
        kind: 'corrected',
        by: 'analyst',
        from,
        reason: null,
        changes: [
          { field: 'identifiers', before: null, after: [gln] },
          { field: 'name', before: 'Aurora Hospitel', after: 'Aurora Hospital' },
        ],
      },
    ]);
  });

  it('is put right by admins and managers, and by nobody else', async () => {
    expect((await put({ name: 'Aurora Hospital', beds: 421 }, 'manager')).status).toBe(200);
    expect((await put({ name: 'Aurora Hospital', beds: 422 }, 'contributor')).status).toBe(404);
  });

  it.each([
    ['name', 'evil.example'],
    ['country', 'XX'],
    ['beds', -1],
    ['from', 'yesterday'],
    ['identifiers', [{ system: 'no register', value: '1' }]],
    ['identifiers', [gln, gln]],
  ])('is refused by the field: %s', async (field, value) => {
    const { status, body } = await put({ [field]: value });
    expect(status).toBe(422);
    expect((body as { issues: { path: string }[] }).issues[0]?.path).toMatch(new RegExp(`^${field}`));
  });

  it('is not taken for another facility of the same name', async () => {
    await http
      .as('analyst')
      .post(`${at}/facilities`)
      .send({ ...hospital, name: 'Borealis' });
    expect(await put({ name: 'borealis' })).toMatchObject({ status: 409, body: { code: 'facility-name-taken' } });
    expect((await put({ name: 'borealis', sameNameConfirmed: true })).status).toBe(200);
    expect((await put({ name: 'Aurora Hospital' })).status).toBe(200);
  });

  it('needs a reason once an assessment was submitted', async () => {
    await submitted();
    expect((await read()).reasonAsked).toBe(true);
    expect(await put({ name: 'Aurora' })).toMatchObject({ status: 409, body: { code: 'correction-needs-reason' } });
    expect((await put({ name: 'Aurora', reason: 'It was renamed.' })).status).toBe(200);
    expect((await history())[0]).toMatchObject({ reason: 'It was renamed.' });
  });

  it('is archived and brought back with a reason, and is not corrected meanwhile', async () => {
    expect((await http.as('contributor').post(`${facility}/archiving`).send({ reason: 'It closed.' })).status).toBe(
      404,
    );
    expect((await http.as('analyst').post(`${facility}/archiving`).send({})).status).toBe(422);
    expect((await http.as('analyst').post(`${facility}/archiving`).send({ reason: 'It closed.' })).status).toBe(200);
    expect(await read()).toMatchObject({ archived: true });
    expect(await put({ name: 'Closed', reason: 'It closed.' })).toMatchObject({
      status: 409,
      body: { code: 'facility-archived' },
    });
    expect((await http.as('manager').post(`${facility}/restoring`).send({ reason: 'It opened.' })).status).toBe(200);
    expect(await read()).toMatchObject({ archived: false });
    expect((await history()).map(({ kind }) => kind).slice(0, 2)).toEqual(['restored', 'archived']);
  });

  it('of the organization is put right as well, wherever its name stands', async () => {
    const { version } = (await http.as('analyst').get(at)).body as Organization;
    const body = { name: 'Northern Lights Healthcare', country: 'SA', identifiers: [gln] };
    const correct = (more: object) =>
      http
        .as('analyst')
        .put(`${at}/profile`)
        .set('if-match', `"${version}"`)
        .send({ ...body, ...more });
    expect(await correct({})).toMatchObject({ status: 409, body: { code: 'correction-needs-reason' } });
    expect((await correct({ reason: 'It merged.' })).status).toBe(200);
    expect((await http.as('analyst').get(at)).body).toMatchObject(body);
    expect((await http.as('analyst').get('/api/me')).body).toMatchObject({
      memberships: [{ organizationName: 'Northern Lights Healthcare' }],
    });
    expect(await history(at)).toMatchObject([{ reason: 'It merged.', by: 'analyst' }]);
  });

  it('is told to other services', async () => {
    const { rows } = await http.owner.query<{ type: string; data: string }>(
      `SELECT type, data FROM organizations.outbox WHERE type LIKE '%-corrected.v1' ORDER BY id`,
    );
    const told = rows.map(({ type, data }) => ({ type, ...(JSON.parse(data) as object) }));
    expect(told[0]).toMatchObject({ name: 'Aurora Hospital', from: '2026-01-01', archived: false });
    expect(told.at(-1)).toMatchObject({ organizationName: 'Northern Lights Healthcare' });
    expect(told.some((one) => 'archived' in one && one.archived === true)).toBe(true);
  });

  it('is, rebuilt from its events, what it was', async () => {
    const before = await history();
    await http.owner.query('DELETE FROM organizations.corrections');
    await rebuild(http.owner, organizations, corrections as never);
    expect(await history()).toEqual(before);
  });
});
