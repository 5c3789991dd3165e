import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { Role } from '@cairn/contracts/roles.js';
import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import { Controller, Get, Module, Param, Post } from '@nestjs/common';
import { createHttpApp } from '../process/create-http-app.js';
import {
  type HttpForSpecs,
  databaseWithAccess,
  goodPassword,
  httpForSpecs,
  personWith,
  sessionOf,
} from '../testing/http-for-specs.js';
import { createPool } from '../database/pool.js';
import { createMetrics } from '../telemetry/metrics.js';
import { Allow, Public, SignedIn } from './access.js';
import { type Caller, CallerOf } from './caller.js';
import { Fresh } from './fresh.js';

const handled: string[] = [];

@Controller('api/surveys')
class SurveysController {
  @Public()
  @Get('open')
  open(@CallerOf() caller: Caller) {
    return caller;
  }

  @SignedIn()
  @Get('mine')
  mine(@CallerOf() caller: Caller) {
    return caller;
  }

  @Allow('analyst')
  @Get('desk')
  desk(@CallerOf() caller: Caller) {
    return caller;
  }

  @Allow('admin', 'contributor', 'manager')
  @Get(':organizationId/answers')
  answers(@CallerOf() caller: Caller, @Param('organizationId') organizationId: string) {
    handled.push(organizationId);
    return caller;
  }

  @Allow('admin')
  @Post(':organizationId/secrets')
  secrets(@CallerOf() caller: Caller) {
    handled.push(caller.tenantId);
    return caller;
  }

  @Allow('admin')
  @Fresh()
  @Post(':organizationId/roles')
  roles(@CallerOf() caller: Caller) {
    handled.push(caller.tenantId);
    return caller;
  }
}

const organizationRoles: Role[] = ['admin', 'contributor', 'reader'];
const programmeRoles: Role[] = ['manager', 'analyst', 'scheduler', 'validator'];

describe('who may use a route', () => {
  const [own, foreign] = [randomUUID(), randomUUID()];
  const cookies = new Map<string, string>();
  const ids = new Map<string, string>();
  let database: FreshDatabase;
  let http: HttpForSpecs;

  beforeAll(async () => {
    database = await databaseWithAccess();
    http = await httpForSpecs(database, [SurveysController], { CAIRN_SIGN_INS_PER_MINUTE: '1000' });
    const owner = createPool(database.url, 1);
    await owner.query(`insert into access.organizations values ($1, 'Own'), ($2, 'Foreign')`, [own, foreign]);
    for (const role of [...organizationRoles, ...programmeRoles, 'nobody']) {
      const id = await personWith(http, `${role}@x.example`, role);
      ids.set(role, id);
      if (organizationRoles.includes(role as Role))
        await owner.query('insert into access.memberships values ($1, $2, $3)', [own, id, role]);
      if (programmeRoles.includes(role as Role))
        await owner.query('insert into access.programme_roles values ($1, $2)', [id, role]);
      cookies.set(role, await sessionOf(http, `${role}@x.example`));
    }
    await owner.end();
  });
  afterAll(async () => {
    await http.close();
    await database.drop();
  });
  beforeEach(() => void handled.splice(0));

  const get = (path: string, role?: string) =>
    http.guest.get(path).set(role ? { cookie: cookies.get(role) as string } : {});

  it('guests use public routes only', async () => {
    expect(await get('/api/surveys/open')).toMatchObject({
      status: 200,
      body: { personId: '', roles: [], tenantId: '' },
    });
    for (const path of [
      '/api/surveys/mine',
      '/api/surveys/desk',
      `/api/surveys/${own}/answers`,
      '/api/surveys/not-an-id/answers',
    ])
      expect(await get(path)).toMatchObject({ status: 401, body: { code: 'sign-in-required' } });
  });

  it('a public route recognises who is signed in', async () =>
    expect(await get('/api/surveys/open', 'reader')).toMatchObject({
      status: 200,
      body: { personId: ids.get('reader'), meta: { actor: ids.get('reader') } },
    }));

  it.each([...organizationRoles, ...programmeRoles, 'nobody'])(
    '%s, in the own and a foreign organization',
    async (role) => {
      const expected = (path: 'own' | 'foreign'): number =>
        role === 'manager' || (path === 'own' && ['admin', 'contributor'].includes(role)) ? 200 : 404;
      expect((await get(`/api/surveys/${own}/answers`, role)).status).toBe(expected('own'));
      expect((await get(`/api/surveys/${foreign}/answers`, role)).status).toBe(expected('foreign'));
      expect((await get('/api/surveys/desk', role)).status).toBe(role === 'analyst' ? 200 : 403);
      expect((await get('/api/surveys/mine', role)).status).toBe(200);
    },
  );

  it('the forbidden and the absent answer alike', async () => {
    const [forbidden, absent, malformed] = await Promise.all(
      [foreign, randomUUID(), 'x'].map((id) => get(`/api/surveys/${id}/answers`, 'admin')),
    );
    const withoutIds = (body: unknown): unknown => ({ ...(body as object), requestId: '', instance: '' });
    expect(withoutIds(forbidden?.body)).toEqual(withoutIds(absent?.body));
    expect(withoutIds(forbidden?.body)).toEqual(withoutIds(malformed?.body));
  });

  it('an organization is the same in capital letters', async () =>
    expect(await get(`/api/surveys/${own.toUpperCase()}/answers`, 'admin')).toMatchObject({
      status: 200,
      body: { tenantId: own, roles: ['admin'] },
    }));

  it('a role that was taken away is gone with the next request', async () => {
    const owner = createPool(database.url, 1);
    await owner.query('update access.memberships set role = $1 where person_id = $2', [
      'reader',
      ids.get('contributor'),
    ]);
    expect((await get(`/api/surveys/${own}/answers`, 'contributor')).status).toBe(404);
    await owner.query('update access.memberships set role = $1 where person_id = $2', [
      'contributor',
      ids.get('contributor'),
    ]);
    expect((await get(`/api/surveys/${own}/answers`, 'contributor')).status).toBe(200);
    await owner.end();
  });

  describe('that is grave', () => {
    const change = (cookie: string) => http.guest.post(`/api/surveys/${own}/roles`).set({ cookie }).send({});
    const age = async (minutes: number): Promise<void> => {
      const owner = createPool(database.url, 1);
      await owner.query(
        `update auth.session set "confirmedAt" = now() - make_interval(mins => $1) where "userId" = any ($2)`,
        [minutes, [ids.get('admin'), ids.get('reader')]],
      );
      await owner.end();
    };
    const confirm = (cookie: string, password: string) =>
      http.guest.post('/api/auth/confirm').set({ cookie }).send({ password });

    it('asks for the password again a quarter of an hour after the sign-in, and is then open for as long', async () => {
      const cookie = await sessionOf(http, 'admin@x.example');
      expect((await change(cookie)).status).toBe(201);
      await age(14);
      expect((await change(cookie)).status).toBe(201);
      await age(15);
      handled.splice(0);
      expect(await change(cookie)).toMatchObject({ status: 403, body: { code: 're-authentication-required' } });
      expect(handled).toEqual([]);
      expect((await http.guest.get(`/api/surveys/${own}/answers`).set({ cookie })).status).toBe(200);
      expect(await confirm(cookie, 'not the password at all')).toMatchObject({
        status: 400,
        body: { code: 'invalid-password' },
      });
      expect((await change(cookie)).status).toBe(403);
      expect((await confirm(cookie, goodPassword)).status).toBe(200);
      expect((await change(cookie)).status).toBe(201);
    });

    it('is proved for one session, not for the others of the person', async () => {
      const [here, there] = [await sessionOf(http, 'admin@x.example'), await sessionOf(http, 'admin@x.example')];
      await age(60);
      expect((await confirm(here, goodPassword)).status).toBe(200);
      expect((await change(here)).status).toBe(201);
      expect((await change(there)).status).toBe(403);
    });

    it('answers who may not do it as if it were not there, fresh or not', async () => {
      const cookie = await sessionOf(http, 'reader@x.example');
      expect((await change(cookie)).status).toBe(404);
      await age(60);
      expect((await change(cookie)).status).toBe(404);
      expect((await change('')).status).toBe(401);
    });
  });

  it.each([
    ['HEAD', '/api/surveys/OWN/answers'],
    ['GET', '/api//surveys/OWN/answers'],
    ['GET', '//api/surveys/OWN/answers'],
    ['GET', '/api/surveys/OWN/answers/'],
    ['GET', '/API/surveys/OWN/answers'],
    ['GET', '/api/surveys/OWN/%61nswers'],
    ['GET', '/api/surveys/OWN%2fanswers'],
    ['GET', '/api/surveys/OWN/answers;x=1'],
    ['GET', '/api/surveys/x/../OWN/answers'],
    ['GET', 'http://localhost/api/surveys/OWN/answers'],
    ['GET', 'api/surveys/OWN/answers'],
    ['POST', '/api/surveys/OWN/secrets'],
    ['POST', '/api/surveys/OWN/secrets%00'],
    ['QUERY', '/api/surveys/OWN/answers'],
  ])('no spelling of an address passes the guard: %s %s', async (method, path) => {
    const { port } = new URL(http.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.end(
          `${method} ${path.replace('OWN', own)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
        ),
      );
      let text = '';
      socket.on('data', (data) => (text += String(data)));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 (400|401|404|405|422) /);
    expect(handled).toEqual([]);
  });

  it.each([
    'text/plain',
    'application/json\t; charset=utf-8',
    'multipart/form-data; boundary=x',
    'APPLICATION/JSON',
    ' ',
  ])('no content type passes the guard: %p', async (type) => {
    const answer = await http.guest
      .post(`/api/surveys/${own}/secrets`)
      .set({ 'content-type': type, cookie: cookies.get('reader') as string })
      .send('{}');
    expect([404, 415]).toContain(answer.status);
    expect(handled).toEqual([]);
  });

  it('a route that does not say who may use it stops the start', async () => {
    @Controller('api/forgotten')
    class ForgottenController {
      @Get()
      read() {
        return {};
      }
    }
    @Module({ controllers: [ForgottenController] })
    class Forgotten {}
    await expect(createHttpApp(Forgotten, http.config, { metrics: createMetrics(), webApp: false })).rejects.toThrow(
      'The route ForgottenController.read does not state who may use it: add @Public(), @SignedIn() or @Allow(...roles) to it.',
    );
  });
});
