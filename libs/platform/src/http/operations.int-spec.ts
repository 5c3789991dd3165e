import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
  addFacility,
  facility,
  inviteMember,
  members,
  organization,
} from '@cairn/contracts/organizations/http/organizations.js';
import { commandResult } from '@cairn/contracts/values.js';
import { eventually } from '@cairn/testing/eventually.js';
import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import { Body, Controller, Get, Param, Post, Sse } from '@nestjs/common';
import { interval, map, Subject } from 'rxjs';
import type { z } from 'zod';
import { Allow, Public, SignedIn } from '../auth/access.js';
import { type Caller, CallerOf } from '../auth/caller.js';
import { SignIn } from '../auth/sign-in.js';
import { createPool } from '../database/pool.js';
import { drain } from './drain.js';
import { type LiveEvent, LiveEvents } from '../auth/live-events.js';
import { Creates, Returns } from './returns.js';
import {
  type HttpForSpecs,
  databaseWithAccess,
  httpForSpecs,
  personWith,
  sessionOf,
} from '../testing/http-for-specs.js';

const released = new Subject<void>();

@Controller('api/organizations')
class OrganizationsController {
  constructor(private readonly live: LiveEvents) {}

  @Allow('admin', 'manager')
  @Post(':organizationId/facilities')
  @Creates(commandResult, '/api/organizations/:organizationId/facilities/:id')
  add(@Body({ schema: addFacility }) body: z.output<typeof addFacility>, @CallerOf() caller: Caller) {
    return { id: caller.tenantId, version: body.name.length };
  }

  @Allow('admin')
  @Post(':organizationId/invitations')
  @Returns(undefined, 204)
  invite(@Body({ schema: inviteMember }) body: z.output<typeof inviteMember>) {
    void body;
  }

  @Allow('admin', 'reader')
  @Get(':organizationId/members')
  @Returns(members)
  members() {
    return [];
  }

  @Allow('admin', 'reader')
  @Get(':organizationId/facilities/:facilityId')
  @Returns(facility)
  read(@Param('facilityId') id: string) {
    return { id };
  }

  @SignedIn()
  @Sse('events')
  events(@CallerOf() caller: Caller) {
    const ticks = interval(20).pipe(map((tick): LiveEvent => ({ type: 'tick', data: { tick } })));
    return this.live.stream(caller, ticks, 50);
  }

  @Public()
  @Get('slow')
  @Returns(organization)
  slow(): Promise<object> {
    return new Promise((resolve) => released.subscribe(() => resolve({ done: true })));
  }
}

@Public()
@Controller('api')
class GuessedController {
  @Post('invitations/:token/acceptance')
  accept() {
    return {};
  }

  @Post('password-resets/:token/password')
  reset() {
    return {};
  }
}

const unpacked = `export const text = '${'y'.repeat(4000)}';`;

const built = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Cairn</title>');
  writeFileSync(join(folder, 'assets', 'main-AbCdEf12.js'), `export const text = '${'x'.repeat(4000)}';`);
  writeFileSync(join(folder, 'assets', 'packed-AbCdEf12.js'), unpacked);
  writeFileSync(join(folder, 'assets', 'packed-AbCdEf12.js.br'), brotliCompressSync('packed by the build'));
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  return folder;
};

describe('a process that answers HTTP', () => {
  const web = built();
  let database: FreshDatabase;
  let http: HttpForSpecs;
  let databaseIsUp = true;

  beforeAll(async () => {
    database = await databaseWithAccess();
    http = await httpForSpecs(
      database,
      [OrganizationsController],
      { CAIRN_WEB_DIR: web, CAIRN_SIGN_INS_PER_MINUTE: '5' },
      { probes: { database: () => (databaseIsUp ? Promise.resolve() : Promise.reject(new Error('down'))) } },
    );
  });
  afterAll(async () => {
    await http.close();
    await database.drop();
    rmSync(web, { recursive: true });
  });

  it('lives whatever it depends on, and is ready when that answers', async () => {
    expect(await http.guest.get('/readyz')).toMatchObject({
      status: 200,
      body: { status: 'ready', checks: { database: 'up' } },
    });
    databaseIsUp = false;
    expect(await http.guest.get('/readyz')).toMatchObject({
      status: 503,
      body: { status: 'not-ready', checks: { database: 'down' } },
    });
    expect(await http.guest.get('/livez')).toMatchObject({ status: 200, body: { status: 'live' } });
    databaseIsUp = true;
  });

  it('gives its metrics to callers with the token only, also on its own machine', async () => {
    expect((await http.guest.get('/metrics')).status).toBe(404);
    const token = 'sixteen or more characters';
    const guarded = await httpForSpecs(database, [], { CAIRN_METRICS_TOKEN: token });
    await guarded.guest.get('/api/me');
    for (const authorization of ['', 'Bearer ', 'Bearer sixteen or more', `Basic ${token}`])
      expect((await guarded.guest.get('/metrics').set({ authorization })).status).toBe(404);
    const answer = await guarded.guest.get('/metrics').set('authorization', `Bearer ${token}`);
    expect(answer.text).toContain('cairn_http_request_seconds_count{method="GET",route="/api/me",status="401"}');
    await guarded.close();
  });

  it('says where a weakness is reported, where that is set', async () => {
    expect((await http.guest.get('/.well-known/security.txt')).status).toBe(404);
    const open = await httpForSpecs(database, [], { CAIRN_SECURITY_CONTACT: 'mailto:security@example.org' });
    const answer = await open.guest.get('/.well-known/security.txt');
    expect(answer.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.text).toMatch(/^Contact: mailto:security@example\.org\nExpires: \d{4}-/);
    expect(answer.text).toContain('Canonical: http://cairn.test/.well-known/security.txt');
    await open.close();
  });

  it('describes its routes by their contracts, in OpenAPI 3.1', async () => {
    const { body, text } = await http.guest.get('/api/openapi.json');
    expect(text).not.toMatch(/"nullable"|\$defs|"\$schema"/);
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/me': {
          get: {
            responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Me' } } } } },
          },
        },
        '/api/organizations/{organizationId}/facilities': {
          post: {
            parameters: [
              { name: 'organizationId', in: 'path' },
              { name: 'Idempotency-Key', in: 'header', required: false },
            ],
            requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/AddFacility' } } } },
            responses: {
              201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/CommandResult' } } } },
              404: { $ref: '#/components/responses/404.not-found' },
            },
          },
        },
      },
      components: {
        responses: {
          '404.not-found': {
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
        schemas: {
          Problem: { type: 'object' },
          Me: { type: 'object', properties: { person: { type: 'object' } } },
          AddFacility: {},
          CommandResult: { required: ['id', 'version'] },
        },
      },
    });
    expect(Object.keys((body as { paths: object }).paths)).not.toContain('/metrics');
  });

  it('does not start with a route that the operations of the contracts lack', () =>
    expect(httpForSpecs(database, [], {}, { operations: {} })).rejects.toThrow(
      'The API document does not describe GET /api/me: add each to operations.ts of its service in libs/contracts.',
    ));

  it('lets people browse that description, with nothing from elsewhere and no inline script', async () => {
    const page = await http.guest.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page.text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await http.guest.get(new URL(path as string, 'http://x/api/docs').pathname)).status).toBe(200);
  });

  it('sends the headers that keep pages to themselves', async () => {
    const { headers } = await http.guest.get('/api/me');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['content-security-policy']).toContain("object-src 'none';base-uri 'none';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('serves the web app: hashed files cached without limit, its first page for every other address', async () => {
    for (const path of ['/', '/surveys/7', '/index.html']) {
      const page = await http.guest.get(path).set('accept', 'text/html');
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<title>Cairn</title>') as string });
      expect(page.get('cache-control')).toBe('no-cache');
    }
    const script = await http.guest.get('/assets/main-AbCdEf12.js').set('accept-encoding', 'gzip');
    expect(script.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.get('content-encoding')).toBe('gzip');
    expect((await http.guest.get('/favicon.svg')).get('cache-control')).toBe('public, max-age=3600');
  });

  it('sends what the build has compressed to who takes it, and to nobody else', async () => {
    const ask = (encodings: string) => http.guest.get('/assets/packed-AbCdEf12.js').set('accept-encoding', encodings);
    const packed = await ask('gzip, br');
    expect([packed.text, packed.get('content-encoding')]).toEqual(['packed by the build', 'br']);
    expect(packed.get('content-type')).toContain('javascript');
    expect(packed.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(packed.get('vary')).toContain('accept-encoding');
    for (const [encodings, encoding] of [
      ['identity', undefined],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
    ] as const) {
      const other = await ask(encodings);
      expect([other.text, other.get('content-encoding')]).toEqual([unpacked, encoding]);
      expect(other.get('etag')).not.toBe(packed.get('etag'));
    }
    expect((await http.guest.get('/assets/packed-AbCdEf12.js.br')).status).toBe(404);
  });

  it('does not serve the first page where an address of the API or a file is missing', async () => {
    for (const path of [
      '/api/nothing',
      '/.well-known/nothing',
      '/assets/gone-12345678.js',
      '/%2e%2e/package.json',
      '/..%2f..%2fetc%2fpasswd.txt',
    ])
      expect(await http.guest.get(path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await http.guest.get(`/api/organizations/x/invitations`)).toMatchObject({ status: 405 });
  });

  it('streams events with heartbeats while the session lasts, and no longer', async () => {
    const id = await personWith(http, 'watcher@x.example');
    const cookie = await sessionOf(http, 'watcher@x.example');
    const response = await fetch(`${http.url}/api/organizations/events`, { headers: { cookie } });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const before = text.includes('heartbeat');
      text += Buffer.from(chunk).toString();
      if (!before && text.includes('heartbeat')) await http.app.get(SignIn).revokeSessions(id);
    }
    expect(text).toContain('event: open');
    expect(text).toContain('event: tick');
    expect((await fetch(`${http.url}/api/organizations/events`)).status).toBe(401);
  });

  it('limits sign-in attempts per address, whatever address its headers claim', async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, person) =>
        http.guest
          .post('/api/auth/sign-in/email')
          .set({ 'x-forwarded-for': `203.0.113.${person}`, forwarded: `for=203.0.113.${person}` })
          .send({ email: `x${person}@x.example`, password: 'x' }),
      ),
    );
    const limited = tries.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThanOrEqual(3);
    expect(limited[0]).toMatchObject({ body: { code: 'too-many-requests' } });
    expect(Number(limited[0]?.get('retry-after'))).toBeGreaterThan(0);
    expect((await http.guest.get('/api/me')).status).toBe(401);
  });
});

describe('the limits of requests', () => {
  const web = built();
  let database: FreshDatabase;
  let http: HttpForSpecs;
  beforeAll(async () => {
    database = await databaseWithAccess();
    http = await httpForSpecs(database, [GuessedController], {
      CAIRN_WEB_DIR: web,
      CAIRN_SIGN_INS_PER_MINUTE: '2',
      CAIRN_REQUESTS_PER_MINUTE: '6',
      CAIRN_TRUSTED_PROXIES: '127.0.0.0/8',
    });
  });
  afterAll(async () => {
    await http.close();
    await database.drop();
    rmSync(web, { recursive: true });
  });

  /** Statuses of so many requests from an address that the trusted proxy names. */
  const statuses = async (
    times: number,
    method: 'get' | 'post',
    path: string,
    from: string | ((index: number) => string),
  ) => {
    const answers: number[] = [];
    for (let index = 0; index < times; index++) {
      const address = typeof from === 'string' ? from : from(index);
      answers.push((await http.guest[method](path).set('x-forwarded-for', address)).status);
    }
    return answers;
  };

  it.each([
    ['/api/invitations/t0ken/acceptance', '198.51.100.1'],
    ['/api/password-resets/t0ken/password', '198.51.100.2'],
    ['/api/%69nvitations/t0ken/acceptance', '198.51.100.3'],
    ['/api/password%2Dresets/t0ken/password', '198.51.100.4'],
  ])('hold for each address where tokens can be guessed: %s', async (path, address) => {
    expect(await statuses(4, 'post', path, address)).toEqual([201, 201, 429, 429]);
    expect(await statuses(1, 'post', path, `${address}1`)).toEqual([201]);
  });

  it('count a port, or another address of the same IPv6 network, as the same sender', async () => {
    const path = '/api/invitations/t0ken/acceptance';
    expect(await statuses(3, 'post', path, (index) => `192.0.2.1:${40_000 + index}`)).toEqual([201, 201, 429]);
    expect(await statuses(3, 'post', path, (index) => `2001:db8::${index + 1}`)).toEqual([201, 201, 429]);
    expect(await statuses(3, 'post', path, (index) => `not-an-address-${index}`)).toEqual([201, 201, 429]);
  });

  it('hold for everything else of the API, and not for the files of the web app', async () => {
    expect(await statuses(8, 'get', '/assets/main-AbCdEf12.js', '203.0.113.1')).toEqual(Array(8).fill(200));
    expect(await statuses(8, 'get', '/', '203.0.113.1')).toEqual(Array(8).fill(200));
    expect(await statuses(8, 'get', '/api/me', '203.0.113.1')).toEqual([...Array<number>(6).fill(401), 429, 429]);
    expect(await statuses(1, 'get', '/livez', '203.0.113.1')).toEqual([200]);
  });
});

describe('a drain', () => {
  let database: FreshDatabase;
  beforeAll(async () => void (database = await databaseWithAccess()));
  afterAll(() => database.drop());

  const overOneConnection = (url: string, agent: Agent): Promise<number> =>
    new Promise((resolve, reject) =>
      get(url, { agent }, (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0))).on(
        'error',
        reject,
      ),
    );

  it('says not ready, closes streams, finishes what is in hand, and then takes no connection', async () => {
    const http = await httpForSpecs(database, [OrganizationsController]);
    await personWith(http, 'drained@x.example');
    const stream = await fetch(`${http.url}/api/organizations/events`, {
      headers: { cookie: await sessionOf(http, 'drained@x.example') },
    });
    const events = (stream.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    let seen = '';
    while (!seen.includes('event: tick')) seen += Buffer.from((await events.next()).value as Uint8Array).toString();
    const slow = http.guest.get('/api/organizations/slow').then((answer) => answer);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await overOneConnection(`${http.url}/livez`, agent)).toBe(200);
    const drained = drain(http.app, { delaySeconds: 0.2 });
    expect(await overOneConnection(`${http.url}/readyz`, agent)).toBe(503);
    let rest = '';
    for (let next = await events.next(); !next.done; next = await events.next())
      rest += Buffer.from(next.value as Uint8Array).toString();
    expect(rest).toMatch(/event: closing\n(id: \d+\n)?retry: \d{4}\n/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(fetch(`${http.url}/livez`)).rejects.toThrow();
    released.next();
    expect((await slow).status).toBe(200);
    expect(await drained).toBe(true);
    agent.destroy();
  });

  it('gives up what does not end in time', async () => {
    const http = await httpForSpecs(database, [OrganizationsController]);
    const slow = http.guest.get('/api/organizations/slow').then((answer) => answer);
    await http.guest.get('/livez');
    expect(await drain(http.app, { withinSeconds: 0.2 })).toBe(false);
    released.next();
    await slow;
  });
});

describe('a stream', () => {
  let database: FreshDatabase;
  let http: HttpForSpecs;
  beforeAll(async () => {
    database = await databaseWithAccess();
    http = await httpForSpecs(database, [OrganizationsController]);
  });
  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  it('stays open while the database does not answer, and continues when it does again', async () => {
    await personWith(http, 'patient@x.example');
    const cookie = await sessionOf(http, 'patient@x.example');
    const response = await fetch(`${http.url}/api/organizations/events`, { headers: { cookie } });
    const chunks = (response.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    const next = async (): Promise<string> => Buffer.from((await chunks.next()).value as Uint8Array).toString();
    while (!(await next()).includes('event: tick'));
    const server = new URL(database.url);
    const name = server.pathname.slice(1);
    server.pathname = '/postgres';
    const owner = createPool(server.href, 1);
    await owner.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
    await owner.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [name]);
    expect((await http.guest.get('/api/me').set({ cookie })).status).toBe(503);
    await owner.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
    await owner.end();
    let later = 0;
    while (later < 100) later += (await next()).split('event: tick').length - 1;
    await chunks.return?.();
  });

  it('is one of twenty for a person at most; the next is asked to retry later', async () => {
    await personWith(http, 'many@x.example');
    await personWith(http, 'few@x.example');
    const [many, few] = [await sessionOf(http, 'many@x.example'), await sessionOf(http, 'few@x.example')];
    const open = async (cookie: string) => {
      const leaving = new AbortController();
      const headers = { cookie };
      const response = await fetch(`${http.url}/api/organizations/events`, { headers, signal: leaving.signal });
      return { response, leave: () => leaving.abort() };
    };
    const streams = [];
    for (let stream = 0; stream < 20; stream += 1) streams.push(await open(many));
    expect(streams.map(({ response }) => response.status)).toEqual(Array.from({ length: 20 }, () => 200));
    const { response } = await open(many);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({ code: 'too-many-streams' });
    const other = await open(few);
    expect(other.response.status).toBe(200);
    for (const { leave } of [...streams, other]) leave();
    await eventually(async () => {
      const again = await open(many);
      again.leave();
      expect(again.response.status).toBe(200);
    });
  });
});

describe('a drain', () => {
  let database: FreshDatabase;
  beforeAll(async () => void (database = await databaseWithAccess()));
  afterAll(() => database.drop());

  const overOneConnection = (url: string, agent: Agent): Promise<number> =>
    new Promise((resolve, reject) =>
      get(url, { agent }, (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0))).on(
        'error',
        reject,
      ),
    );

  it('says not ready, closes streams, finishes what is in hand, and then takes no connection', async () => {
    const http = await httpForSpecs(database, [OrganizationsController]);
    await personWith(http, 'drained@x.example');
    const stream = await fetch(`${http.url}/api/organizations/events`, {
      headers: { cookie: await sessionOf(http, 'drained@x.example') },
    });
    const events = (stream.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    let seen = '';
    while (!seen.includes('event: tick')) seen += Buffer.from((await events.next()).value as Uint8Array).toString();
    const slow = http.guest.get('/api/organizations/slow').then((answer) => answer);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await overOneConnection(`${http.url}/livez`, agent)).toBe(200);
    const drained = drain(http.app, { delaySeconds: 0.2 });
    expect(await overOneConnection(`${http.url}/readyz`, agent)).toBe(503);
    while (!(await events.next()).done);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(fetch(`${http.url}/livez`)).rejects.toThrow();
    released.next();
    expect((await slow).status).toBe(200);
    expect(await drained).toBe(true);
    agent.destroy();
  });

  it('gives up what does not end in time', async () => {
    const http = await httpForSpecs(database, [OrganizationsController]);
    const slow = http.guest.get('/api/organizations/slow').then((answer) => answer);
    await http.guest.get('/livez');
    expect(await drain(http.app, { withinSeconds: 0.2 })).toBe(false);
    released.next();
    await slow;
  });
});
