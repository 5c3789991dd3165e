import { invitationToken } from '@cairn/platform/auth/invitation-token.js';
import { memberJoined } from '@cairn/contracts/organizations/events/member-joined.v1.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { signInRoutes } from '@cairn/platform/auth/sign-in.routes.js';
import { type Config, parseConfig } from '@cairn/platform/config/config.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { runServices } from '@cairn/platform/process/run-services.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OrganizationsModule } from './organizations.module.js';
import { membersJoinedMigration } from './migrations/2026-11-29-members-joined.js';
import { organizations } from './organizations.service.js';

type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown> & Record<string, unknown>[] & { readonly items: Record<string, unknown>[] };
  readonly headers: Headers;
};

const password = 'purple otters juggle quietly';
const hospital = {
  name: 'Aurora Hospital',
  country: 'SA',
  region: 'middle-east',
  timeZone: 'Asia/Riyadh',
  type: 'teaching-hospital',
  beds: 420,
  teaching: true,
  ownership: 'public',
};

describe('organizations over HTTP', () => {
  let database: FreshDatabase;
  let config: Config;
  let owner: Pool;
  let app: NestFastifyApplication;
  let url: string;
  const cookies = new Map<string, string>();

  const call = async (
    as: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const cookie = cookies.get(as);
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : {}) as Answer['body'],
    };
  };
  const signedIn = async (name: string): Promise<string> => {
    const { id } = await app.get(SignIn).createPerson({ email: `${name}@example.org`, name });
    await app.get(SignIn).setPassword(id, password);
    await signIn(name);
    return id;
  };
  const signIn = async (name: string): Promise<void> => {
    const response = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${name}@example.org`, password }),
    });
    expect(response.status).toBe(200);
    cookies.set(
      name,
      response.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    );
  };
  const register = async (as: string, name = 'Northern Lights Health'): Promise<string> => {
    const { status, body } = await call(as, 'POST', '/api/organizations', { name, country: 'SA' });
    expect(status).toBe(201);
    return String(body['id']);
  };
  const invite = async (as: string, organizationId: string, name: string, role = 'contributor') =>
    call(as, 'POST', `/api/organizations/${organizationId}/invitations`, { email: `${name}@example.org`, name, role });
  const tokenOf = (invitation: Answer): string => invitationToken(config.secret, String(invitation.body['id']));
  const published = async (type: string): Promise<Record<string, unknown>[]> => {
    const { rows } = await owner.query<{ data: string }>(
      'SELECT data FROM (SELECT id, type, data FROM organizations.outbox UNION ALL SELECT position, type, data FROM organizations.feed) facts WHERE type = $1',
      [type],
    );
    return rows.map(({ data }) => JSON.parse(data) as Record<string, unknown>);
  };

  beforeAll(async () => {
    database = await freshDatabase();
    config = parseConfig({
      DATABASE_URL: database.url,
      CAIRN_SECRET: specSecret,
      PORT: '0',
      LOG_LEVEL: 'silent',
      RUN: 'http',
      CAIRN_ORGANIZATIONS_PER_DAY: '1000',
    });
    app = await runServices([OrganizationsModule], config, { controllers: signInRoutes });
    url = await app.getUrl();
    owner = createPool(database.url, 2);
    await signedIn('ada');
    await signedIn('mallory');
    const analyst = await signedIn('sam');
    await owner.query(`INSERT INTO access.programme_roles VALUES ($1, 'analyst')`, [analyst]);
  });
  afterAll(async () => {
    await app?.close();
    await owner?.end();
    await database?.drop();
  });

  it('makes whoever registers an organization its admin at once', async () => {
    const organizationId = await register('ada');
    expect((await call('ada', 'GET', `/api/organizations/${organizationId}`)).body).toEqual({
      id: organizationId,
      name: 'Northern Lights Health',
      country: 'SA',
      identifiers: [],
      version: 2,
    });
    expect((await call('ada', 'GET', `/api/organizations/${organizationId}/members`)).body).toMatchObject([
      { email: 'ada@example.org', role: 'admin', status: 'active', invitationId: null },
    ]);
  });

  it('registers one organization however often a request is repeated', async () => {
    const again = () =>
      call('ada', 'POST', '/api/organizations', { name: 'Repeated', country: 'SA' }, { 'idempotency-key': 'k1' });
    const [first, ...others] = await Promise.all([again(), again(), again(), again()]);
    expect(first?.status).toBe(201);
    expect(others.map(({ body }) => body)).toEqual(others.map(() => first?.body));
    expect(
      (await call('ada', 'GET', '/api/organizations')).body.items.filter(({ name }) => name === 'Repeated'),
    ).toHaveLength(1);
    expect(
      (await call('ada', 'POST', '/api/organizations', { name: 'Another', country: 'SA' }, { 'idempotency-key': 'k1' }))
        .status,
    ).toBe(422);
    expect(
      (
        await call(
          'mallory',
          'POST',
          '/api/organizations',
          { name: 'Repeated', country: 'SA' },
          { 'idempotency-key': 'k1' },
        )
      ).body,
    ).not.toEqual(first?.body);
  });

  it('shows an organization to its members and to staff, and to nobody else', async () => {
    const organizationId = await register('ada', 'Private');
    for (const path of ['', '/facilities', '/members']) {
      expect((await call('mallory', 'GET', `/api/organizations/${organizationId}${path}`)).status).toBe(404);
      expect((await call('sam', 'GET', `/api/organizations/${organizationId}${path}`)).status).toBe(200);
      expect((await call('guest', 'GET', `/api/organizations/${organizationId}${path}`)).status).toBe(401);
    }
    expect((await call('sam', 'GET', '/api/organizations')).body.items.map(({ id }) => id)).toContain(organizationId);
    expect((await call('mallory', 'GET', '/api/organizations')).body.items.map(({ id }) => id)).not.toContain(
      organizationId,
    );
    expect((await call('sam', 'POST', `/api/organizations/${organizationId}/facilities`, hospital)).status).toBe(404);
  });

  it('leaves an organization out for staff who have a conflict of interest with it, in the list, its total and by its name', async () => {
    const organizationId = await register('ada', 'Conflicted Health');
    const read = async () => (await call('sam', 'GET', '/api/organizations?search=conflicted')).body;
    expect(await read()).toMatchObject({ items: [{ id: organizationId }], total: 1 });
    await owner.query(
      `INSERT INTO access.conflicts SELECT id, $1, gen_random_uuid(), '2020-01-01', NULL FROM auth."user" WHERE email = 'sam@example.org'`,
      [organizationId],
    );
    expect(await read()).toMatchObject({ items: [], total: 0 });
    await owner.query('DELETE FROM access.conflicts');
  });

  it('asks before a second facility of the same name in the same place, however the name is typed', async () => {
    const organizationId = await register('ada');
    const add = (body: object) => call('ada', 'POST', `/api/organizations/${organizationId}/facilities`, body);
    expect((await add({ ...hospital, name: 'Clínica  Norte' })).status).toBe(201);
    for (const name of ['Clínica Norte', 'Cli\u0301nica Norte', 'CLÍNICA NORTE', 'Clínica\u200B Norte'])
      expect(await add({ ...hospital, name })).toMatchObject({ status: 409, body: { code: 'facility-name-taken' } });
    expect((await add({ ...hospital, name: 'Clínica Norte', sameNameConfirmed: true })).status).toBe(201);
    expect((await add({ ...hospital, name: 'Clínica Norte', timeZone: 'Asia/Tokyo' })).status).toBe(201);
    const listed = await call('ada', 'GET', `/api/organizations/${organizationId}/facilities`);
    expect(listed.body.items.map(({ name }) => name)).toEqual(['Clínica Norte', 'Clínica Norte', 'Clínica Norte']);
    expect(JSON.stringify(listed.body)).not.toContain('sameNameConfirmed');
  });

  it('keeps the service areas of a facility under the version that was seen', async () => {
    const organizationId = await register('ada');
    const added = await call('ada', 'POST', `/api/organizations/${organizationId}/facilities`, hospital);
    const at = `/api/organizations/${organizationId}/facilities/${String(added.body['id'])}`;
    expect((await call('ada', 'GET', at)).headers.get('etag')).toMatch(/^"1-/);
    const areas = {
      serviceAreas: [
        { name: 'Radiology', kind: 'radiology' },
        { name: 'Eye clinic', kind: 'made-up-kind' },
      ],
    };
    expect((await call('ada', 'PUT', `${at}/service-areas`, areas)).status).toBe(428);
    expect((await call('ada', 'PUT', `${at}/service-areas`, areas, { 'if-match': '"1"' })).body).toEqual({
      id: added.body['id'],
      version: 2,
    });
    expect((await call('ada', 'PUT', `${at}/service-areas`, areas, { 'if-match': '"1"' })).status).toBe(412);
    const { serviceAreas } = (await call('ada', 'GET', at)).body as unknown as {
      serviceAreas: { id: string; name: string; kind: string }[];
    };
    expect(serviceAreas.map(({ name, kind }) => [name, kind])).toEqual([
      ['Radiology', 'radiology'],
      ['Eye clinic', 'made-up-kind'],
    ]);
    expect(
      (
        await call(
          'ada',
          'PUT',
          `${at}/service-areas`,
          { serviceAreas: [{ ...serviceAreas[1], name: 'Ophthalmology' }] },
          { 'if-match': '"2"' },
        )
      ).status,
    ).toBe(200);
    expect((await call('ada', 'GET', at)).body).toMatchObject({
      ...hospital,
      serviceAreas: [{ id: serviceAreas[1]?.id, name: 'Ophthalmology' }],
      version: 3,
    });
    expect(await published('facility-registered.v1')).toContainEqual({
      ...hospital,
      facilityId: added.body['id'],
      organizationId,
      organizationName: 'Northern Lights Health',
    });
    expect(await published('service-areas-defined.v1')).toContainEqual({ facilityId: added.body['id'], serviceAreas });
    expect(
      (
        await call(
          'ada',
          'PUT',
          `/api/organizations/${organizationId}/facilities/${organizationId}/service-areas`,
          areas,
          { 'if-match': '"0"' },
        )
      ).status,
    ).toBe(404);
  });

  it('takes a person from invitation to member, and changes of role count at the next request', async () => {
    const organizationId = await register('ada', 'Growing');
    const invited = await invite('ada', organizationId, 'ben');
    expect(invited.status).toBe(201);
    expect((await invite('ada', organizationId, 'ben')).body).toMatchObject({ status: 409, code: 'already-invited' });
    const at = `/api/invitations/${tokenOf(invited)}`;
    expect((await call('guest', 'GET', at)).body).toEqual({
      organizationName: 'Growing',
      email: 'ben@example.org',
      name: 'ben',
      role: 'contributor',
      status: 'open',
      hasAccount: false,
    });
    expect((await call('guest', 'POST', `${at}/acceptance`, { name: 'Ben' })).body).toMatchObject({
      status: 422,
      issues: [{ path: 'password' }],
    });
    expect((await call('guest', 'POST', `${at}/acceptance`, { name: 'Ben', password: 'short' })).status).toBe(422);
    const accepted = await call('guest', 'POST', `${at}/acceptance`, {
      name: 'Ben Builder',
      password,
      timeZone: 'Asia/Seoul',
    });
    expect(accepted.status).toBe(201);
    expect(accepted.headers.getSetCookie().map((cookie) => cookie.split('=')[0])).toEqual(['cairn.device']);
    expect(
      (await call('guest', 'POST', `${at}/acceptance`, { name: 'Eve', password: 'green badgers whistle loudly' }))
        .status,
    ).toBe(201);
    expect((await call('guest', 'GET', at)).body).toMatchObject({
      name: 'Ben Builder',
      status: 'accepted',
      hasAccount: true,
    });
    await signIn('ben');
    expect((await call('ben', 'GET', '/api/me')).body).toMatchObject({
      person: { name: 'Ben Builder', timeZone: 'Asia/Seoul' },
    });
    const members = async () => (await call('ben', 'GET', `/api/organizations/${organizationId}/members`)).body;
    expect(await members()).toMatchObject([
      { name: 'Ben Builder', role: 'contributor', status: 'active' },
      { name: 'ada', role: 'admin' },
    ]);

    const [ben, ada] = (await members()).map(({ personId }) => String(personId));
    const add = () => call('ben', 'POST', `/api/organizations/${organizationId}/facilities`, hospital);
    expect((await add()).status).toBe(404);
    expect(
      (await call('ada', 'PUT', `/api/organizations/${organizationId}/members/${ben}/role`, { role: 'admin' })).status,
    ).toBe(200);
    expect((await add()).status).toBe(201);
    expect((await call('ada', 'DELETE', `/api/organizations/${organizationId}/members/${ben}`)).status).toBe(200);
    expect((await add()).status).toBe(404);
    expect((await call('ada', 'DELETE', `/api/organizations/${organizationId}/members/${ada}`)).body).toMatchObject({
      status: 409,
      code: 'last-admin',
    });
  });

  it('shows of somebody invited what the inviter typed, and who it is only once they have accepted', async () => {
    const organizationId = await register('ada', 'Curious');
    const { id: zoe } = await app.get(SignIn).createPerson({ email: 'zoe@example.org', name: 'Zoe Known Elsewhere' });
    await app.get(SignIn).setPassword(zoe, password);
    const path = `/api/organizations/${organizationId}`;
    const typed = { email: 'zoe@example.org', name: 'Whoever That Is', role: 'reader' };
    const invited = await call('ada', 'POST', `${path}/invitations`, typed);
    const shown = async () => JSON.stringify((await call('ada', 'GET', `${path}/members`)).body);
    expect((await call('ada', 'GET', `${path}/members`)).body).toContainEqual(
      expect.objectContaining({
        personId: invited.body['id'],
        name: 'Whoever That Is',
        email: 'zoe@example.org',
        status: 'invited',
        invitationId: invited.body['id'],
      }),
    );
    const place = invited.headers.get('location') ?? '';
    expect(await call('ada', 'GET', place)).toMatchObject({
      status: 200,
      body: { name: 'Whoever That Is', personId: invited.body['id'] },
    });
    expect((await call('mallory', 'GET', place)).status).toBe(404);
    expect((await call('ada', 'DELETE', `${path}/members/${String(invited.body['id'])}`)).status).toBe(200);
    expect(await shown()).not.toContain('zoe@example.org');
    const again = await call('ada', 'POST', `${path}/invitations`, typed);
    for (const hidden of ['Known Elsewhere', zoe]) {
      expect(JSON.stringify([invited.body, [...invited.headers]])).not.toContain(hidden);
      expect(await shown()).not.toContain(hidden);
    }
    await call('guest', 'POST', `/api/invitations/${tokenOf(again)}/acceptance`, { name: 'Zoe' });
    expect(JSON.parse(await shown())).toContainEqual(
      expect.objectContaining({ personId: zoe, name: 'Zoe Known Elsewhere', status: 'active', invitationId: null }),
    );
    expect((await call('ada', 'GET', place)).status).toBe(404);
    const { rows } = await owner.query('SELECT 1 FROM access.invited_names WHERE person_id = $1', [zoe]);
    expect(rows).toEqual([]);
  });

  it('withdraws an invitation, whose link then leads nowhere', async () => {
    const organizationId = await register('ada', 'Hesitant');
    const invited = await invite('ada', organizationId, 'yves');
    const at = `/api/organizations/${organizationId}/invitations/${String(invited.body['id'])}`;
    expect((await call('mallory', 'DELETE', at)).status).toBe(404);
    expect((await call('ada', 'DELETE', at)).status).toBe(200);
    expect((await call('ada', 'DELETE', at)).status).toBe(200);
    expect((await call('guest', 'GET', `/api/invitations/${tokenOf(invited)}`)).status).toBe(404);
    expect((await call('ada', 'GET', `/api/organizations/${organizationId}/members`)).body).toHaveLength(1);
    const unknown = at.replace(/[^/]+$/, organizationId);
    expect((await call('ada', 'DELETE', unknown)).body).toMatchObject({ code: 'invitation-unknown' });
  });

  it('forgets what inviters typed of a person who is erased', async () => {
    const organizationId = await register('ada', 'Forgetful');
    await invite('ada', organizationId, 'xena');
    const person = await app.get(SignIn).findPerson({ email: 'xena@example.org' });
    await app.get(SignIn).erasePerson(person?.id ?? '');
    const members = await call('ada', 'GET', `/api/organizations/${organizationId}/members`);
    expect(JSON.stringify(members.body)).not.toContain('xena');
  });

  it('tells others of an invitation without a name or an address', async () => {
    const organizationId = await register('ada', 'Discreet');
    const invited = await invite('ada', organizationId, 'cleo');
    const told = (await published('member-invited.v1')).find(({ invitationId }) => invitationId === invited.body['id']);
    expect(told).toMatchObject({ organizationId, organizationName: 'Discreet', role: 'contributor' });
    const { rows } = await owner.query<{ data: string }>('SELECT data FROM organizations.events WHERE tenant_id = $1', [
      organizationId,
    ]);
    expect(JSON.stringify([told, rows])).not.toMatch(/cleo|@/);
  });

  it('tells others who joined, also of those who joined before others were told', async () => {
    const organizationId = await register('ada', 'Long ago');
    await call(
      'guest',
      'POST',
      `/api/invitations/${tokenOf(await invite('ada', organizationId, 'mallory'))}/acceptance`,
      {
        name: 'mallory',
      },
    );
    const joined = async () =>
      (await published(memberJoined.type)).filter((fact) => fact['organizationId'] === organizationId);
    const told = await joined();
    expect(told.map((fact) => memberJoined.schema.parse(fact))).toHaveLength(2);
    await owner.query(`DELETE FROM organizations.outbox WHERE type = $1`, [memberJoined.type]);
    const before = await joined();
    await owner.query(`BEGIN; SET LOCAL search_path = organizations; ${membersJoinedMigration}; COMMIT`);
    expect((await joined()).slice(before.length)).toEqual(told);
  });

  it('lets somebody with an account join without another password', async () => {
    const organizationId = await register('ada', 'Second home');
    const at = `/api/invitations/${tokenOf(await invite('ada', organizationId, 'mallory', 'reader'))}`;
    expect((await call('guest', 'GET', at)).body).toMatchObject({ hasAccount: true, name: 'mallory' });
    expect((await call('guest', 'POST', `${at}/acceptance`, { name: 'Somebody else' })).status).toBe(201);
    expect((await call('mallory', 'GET', `/api/organizations/${organizationId}`)).status).toBe(200);
    expect((await call('guest', 'GET', at)).body).toMatchObject({ name: 'mallory' });
  });

  it('knows no invitation for a forged link, nor for one that was withdrawn', async () => {
    const organizationId = await register('ada', 'Careful');
    const invited = await invite('ada', organizationId, 'dora');
    const token = tokenOf(invited);
    expect((await call('guest', 'GET', `/api/invitations/${token.slice(0, -1)}`)).status).toBe(404);
    expect((await call('guest', 'GET', '/api/invitations/x')).status).toBe(404);
    const { body } = await call('ada', 'GET', `/api/organizations/${organizationId}/members`);
    const dora = body.find(({ name }) => name === 'dora');
    expect(dora).toMatchObject({ status: 'invited', invitationId: invited.body['id'] });
    const at = `/api/organizations/${organizationId}/invitations/${String(dora?.['invitationId'])}`;
    expect((await call('ada', 'DELETE', at)).status).toBe(200);
    expect(
      (await call('guest', 'POST', `/api/invitations/${token}/acceptance`, { name: 'Dora', password })).status,
    ).toBe(404);
  });

  it('rebuilds every projection to what it was', async () => {
    const tables = [
      'organizations.organizations',
      'organizations.members',
      'organizations.invitations',
      'organizations.facilities',
      'access.organizations',
      'access.memberships',
    ];
    const snapshot = () =>
      Promise.all(
        tables.map(
          async (table) =>
            (await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)).rows,
        ),
      );
    const before = await snapshot();
    await owner.query(`DELETE FROM access.memberships`);
    for (const projection of organizations.projections) await rebuild(owner, organizations, projection);
    expect(await snapshot()).toEqual(before);
  });
});
