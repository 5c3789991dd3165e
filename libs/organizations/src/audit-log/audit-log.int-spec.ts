import { randomUUID } from 'node:crypto';
import { exampleAct } from '@cairn/contracts/act.js';
import type { CreatedApiKey } from '@cairn/contracts/organizations/http/api-keys.js';
import type { AuditEntry } from '@cairn/contracts/organizations/http/audit-log.js';
import type { Page } from '@cairn/contracts/page.js';
import { actRecordedInSurveys } from '@cairn/contracts/surveys/events/act-recorded.v1.js';
import { createPool } from '@cairn/platform/database/pool.js';
import { urlForRole } from '@cairn/platform/database/roles.js';
import { prepareRoles, prepareServices } from '@cairn/platform/process/prepare-database.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import { sweep } from '@cairn/platform/retention/sweep.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { eventually } from '@cairn/testing/eventually.js';
import request from 'supertest';
import { OrganizationsModule } from '../organizations.module.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { auditLog } from './audit-log.projection.js';

const publishers = (['surveys', 'validation', 'certification', 'notifications'] as const).map((name) =>
  defineService({ name, streams: [], projections: [], reactions: [], jobs: [], migrations: {} }),
);

describe('the audit log', () => {
  let http: OverHttp;
  let [own, foreign, ada, mona] = ['', '', '', ''];

  beforeAll(async () => {
    http = await OverHttp.start([OrganizationsModule], async (url) => {
      const owner = createPool(url, 2);
      await prepareRoles(owner, specSecret);
      await prepareServices(owner, publishers);
      await owner.end();
      return { RUN: 'both', CAIRN_SIGN_INS_PER_MINUTE: '1000' };
    });
    mona = await http.person('mona', 'manager');
    ada = await http.person('ada', 'manager');
    await eventually(async () => expect((await http.owner.query('SELECT FROM auth.acts')).rowCount).toBe(0));
    await http.owner.query('DELETE FROM access.programme_roles WHERE person_id = $1', [ada]);
    const organizationOf = async (who: string, name: string): Promise<string> =>
      (
        (await http.as(who).post('/api/organizations').send({ name, country: 'SA' }).expect(201)).body as {
          id: string;
        }
      ).id;
    own = await organizationOf('ada', 'Own Health');
    foreign = await organizationOf('mona', 'Foreign Health');
  });
  afterAll(() => http?.stop());

  /** Each step is later than the one before, so that the log has one order. */
  const later = (): void => http.clock.set(new Date(Date.parse(http.clock.now()) + 60_000).toISOString());
  beforeEach(later);

  const pathOf = (who: string): string => (who === 'mona' ? '/api/staff' : `/api/organizations/${own}`);
  const read = async (who: string, asked = ''): Promise<AuditEntry[]> =>
    (
      (
        await http
          .as(who)
          .get(`${pathOf(who)}/audit-log${asked}`)
          .expect(200)
      ).body as Page<AuditEntry>
    ).items;
  const failed = () =>
    request(http.url).post('/api/auth/sign-in/email').send({ email: 'ada@example.org', password: 'wrong password!!' });

  it('records who signed in, and who failed to, in each organization of the person', async () => {
    await failed().expect(401);
    await request(http.url)
      .post('/api/auth/sign-in/email')
      .send({ email: 'nobody@example.org', password: 'wrong password!!' })
      .expect(401);
    const lines = await eventually(async () => {
      const found = await read('ada', '?kind=sign-in');
      expect(found.length).toBeGreaterThan(0);
      return found;
    });
    expect(lines).toMatchObject([
      {
        what: 'sign-in-failed',
        by: 'guest',
        byName: null,
        subjectId: ada,
        subjectName: 'ada',
        detail: { step: 'password' },
      },
    ]);
    await request(http.url)
      .post('/api/auth/sign-in/email')
      .send({ email: 'ada@example.org', password: 'purple otters juggle quietly' })
      .expect(200);
    await eventually(async () =>
      expect((await read('ada', '?kind=sign-in'))[0]).toMatchObject({ what: 'signed-in', by: ada, byName: 'ada' }),
    );
    expect((await http.owner.query('SELECT FROM auth.acts')).rowCount).toBe(0);
  });

  it('records changes of rights with who made them, once each', async () => {
    await http
      .as('ada')
      .post(`/api/organizations/${own}/invitations`)
      .send({ email: 'ben@example.org', name: 'Ben', role: 'reader' })
      .expect(201);
    const rights = (): Promise<AuditEntry[]> => read('ada', '?kind=rights');
    const lines = await rights();
    expect(lines).toMatchObject([
      { what: 'member-invited', by: ada, detail: { role: 'reader' } },
      { what: 'member-joined', by: ada, subjectId: ada, detail: { role: 'admin' } },
    ]);
    await rebuild(http.owner, organizations, auditLog as Parameters<typeof rebuild<OrganizationsTables>>[2]);
    expect(await rights()).toEqual(lines);
  });

  it('takes what other services record, such as who opened evidence, and names the facility', async () => {
    const facility = {
      name: 'Aurora Hospital',
      country: 'SA',
      region: 'middle-east',
      timeZone: 'Asia/Riyadh',
      type: 'clinic',
      beds: 0,
      teaching: false,
      ownership: 'private',
    };
    const added = await http.as('ada').post(`/api/organizations/${own}/facilities`).send(facility).expect(201);
    const { id: facilityId } = added.body as { id: string };
    const id = randomUUID();
    await http.owner.query(`INSERT INTO surveys.feed VALUES (1, $1, $2, $3, $4, now())`, [
      own,
      id,
      actRecordedInSurveys.type,
      JSON.stringify({ ...exampleAct, by: ada, detail: { ...exampleAct.detail, facilityId } }),
    ]);
    const line = { id, what: 'evidence-opened', byName: 'ada', subjectId: exampleAct.subjectId };
    await eventually(async () =>
      expect(await read('ada', '?kind=evidence')).toMatchObject([{ ...line, facilityName: facility.name }]),
    );
    expect(await read('mona', '?kind=evidence')).toMatchObject([{ ...line, facilityName: facility.name }]);
  });

  it('records which key was made, used and revoked, and by whom', async () => {
    const made = await http
      .as('ada')
      .post(`/api/organizations/${own}/api-keys`)
      .send({ name: 'Warehouse', scopes: ['surveys:read'], expiresInDays: 30 })
      .expect(200);
    const { id, key } = made.body as CreatedApiKey;
    const ask = () =>
      request(http.url)
        .get(`/api/organizations/${own}/facilities`)
        .set({ authorization: `Bearer ${key}` });
    await ask().expect(200);
    await ask().expect(200);
    await eventually(async () =>
      expect(
        (await read('ada', '?kind=integrations')).map(({ what, byName }) => `${what} by ${byName}`).sort(),
      ).toEqual(['api-key-created by ada', 'api-key-used by Warehouse']),
    );
    expect((await http.as('ada').get(`/api/organizations/${own}/api-keys`)).body).toMatchObject([
      { id, name: 'Warehouse', createdBy: 'ada', lastUsedAt: expect.any(String) },
    ]);
    later();
    await http.as('ada').delete(`/api/organizations/${own}/api-keys/${id}`).expect(204);
    await ask().expect(401);
    expect((await read('ada', '?kind=integrations'))[0]).toMatchObject({ what: 'api-key-revoked', subjectId: id });
    expect((await http.as('ada').delete(`/api/organizations/${own}/api-keys/${id}`)).status).toBe(404);
  });

  it('shows a key once, also when the request is repeated', async () => {
    const ask = () =>
      http
        .as('ada')
        .post(`/api/organizations/${own}/api-keys`)
        .set({ 'Idempotency-Key': 'one-key' })
        .send({ name: 'Once', scopes: ['scores:read'], expiresInDays: 1 });
    const [first, again] = [(await ask()).body as CreatedApiKey, (await ask()).body as CreatedApiKey];
    expect(first.key).toMatch(/^cairn_key_/);
    expect(again).toEqual({ ...first, key: null });
    const { rows } = await http.owner.query('SELECT result FROM organizations.idempotency_keys');
    expect(JSON.stringify(rows)).not.toContain('cairn_key_');
  });

  it('is filtered by person and day, and read page by page', async () => {
    const everything = await read('ada');
    expect((await read('ada', `?personId=${ada}`)).every(({ by, subjectId }) => [by, subjectId].includes(ada))).toBe(
      true,
    );
    expect(await read('ada', `?personId=${mona}`)).toEqual([]);
    expect(await read('ada', '?to=2020-01-01')).toEqual([]);
    expect((await read('ada', `?from=2027-03-09&to=2027-03-09`)).length).toBeGreaterThan(1);
    expect((await http.as('ada').get(`${pathOf('ada')}/audit-log?kind=nonsense`)).status).toBe(422);
    const first = (await http.as('ada').get(`${pathOf('ada')}/audit-log?limit=2`)).body as Page<AuditEntry>;
    expect(first).toMatchObject({ items: everything.slice(0, 2), total: everything.length });
    const second = await read('ada', `?limit=2&cursor=${first.next}`);
    expect(second).toEqual(everything.slice(2, 4));
  });

  it('leaves as CSV that no spreadsheet runs, which is a line itself', async () => {
    await http.owner.query(`UPDATE auth."user" SET name = '=1+1' WHERE id = $1`, [ada]);
    const { text, headers } = await http
      .as('ada')
      .get(`${pathOf('ada')}/audit-log.csv?kind=rights`)
      .expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit-log.csv"',
    });
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toContain('at,kind,what');
    expect(lines).toHaveLength(3);
    expect(text).toContain(",'=1+1,");
    expect(text).not.toMatch(/(^|,)=1\+1/m);
    expect((await read('ada'))[0]).toMatchObject({
      what: 'audit-log-exported',
      detail: { kind: 'rights', lines: '2' },
    });
  });

  it('of an organization is seen by its administrators; that of all by managers, without those in conflict', async () => {
    expect((await http.as('mona').get(`/api/organizations/${own}/audit-log`)).status).toBe(404);
    expect((await http.as('ada').get(`/api/organizations/${foreign}/audit-log`)).status).toBe(404);
    expect((await http.as('ada').get('/api/staff/audit-log')).status).toBe(403);
    const seen = async (): Promise<Set<string>> =>
      new Set((await read('mona', '?limit=500')).map(({ organizationId }) => organizationId));
    expect([(await seen()).has(own), (await seen()).has(foreign)]).toEqual([true, true]);
    await http.owner.query(`INSERT INTO access.conflicts VALUES ($1, $2, $3, current_date - 1, null)`, [
      mona,
      own,
      randomUUID(),
    ]);
    expect((await seen()).has(own)).toBe(false);
    expect((await seen()).has(foreign)).toBe(true);
    expect((await http.as('mona').get('/api/staff/audit-log.csv').expect(200)).text).not.toContain(own);
    await http.owner.query('DELETE FROM access.conflicts');
  });

  it('cannot be changed by the service, and loses only what is older than it is kept', async () => {
    const service = createPool(urlForRole(http.config.databaseUrl, 'cairn_organizations', specSecret), 1);
    const inTenant = async (statement: string): Promise<number | null> => {
      await service.query(`BEGIN; SET LOCAL app.tenant_id = '${own}'`);
      try {
        return (await service.query(statement)).rowCount;
      } finally {
        await service.query('COMMIT').catch(() => service.query('ROLLBACK'));
      }
    };
    await expect(inTenant(`UPDATE audit_log SET what = 'signed-in'`)).rejects.toThrow('permission denied');
    expect(await inTenant('DELETE FROM audit_log')).toBe(0);
    const count = async (): Promise<number> =>
      (await http.owner.query('SELECT FROM organizations.audit_log WHERE tenant_id = $1', [own])).rowCount ?? 0;
    const before = await count();
    await http.owner.query(
      `INSERT INTO organizations.audit_log VALUES ($1, $2, now() - interval '1096 days', 'signed-in', 'guest', null, '{}'), ($1, $3, now() - interval '1094 days', 'signed-in', 'guest', null, '{}')`,
      [own, randomUUID(), randomUUID()],
    );
    expect((await sweep(service, 'organizations'))['audit_log']).toBe(1);
    expect(await count()).toBe(before + 1);
    await service.end();
  });

  it('names nobody who was erased', async () => {
    await http.app.get(SignIn, { strict: false }).erasePerson(ada);
    const { rows } = await http.owner.query('SELECT * FROM organizations.audit_log');
    expect(JSON.stringify(rows)).not.toMatch(/example\.org|"ada"|=1\+1/);
    expect((await http.as('mona').get('/api/staff/audit-log.csv')).text).not.toMatch(/Erased|=1\+1/);
  });
});
