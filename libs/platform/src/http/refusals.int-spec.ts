import { Rejection, VersionConflict } from '@cairn/event-sourcing';
import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../auth/access.js';
import { type Caller, CallerOf } from '../auth/caller.js';
import { IfMatch } from './if-match.js';
import { NotFound } from './refusals.js';
import { Creates, Returns, ReturnsFile } from './returns.js';
import { type HttpForSpecs, databaseWithAccess, httpForSpecs } from '../testing/http-for-specs.js';

const lamp = z
  .object({ name: z.string().max(2_000_000), bulbs: z.array(z.object({ watts: z.int() })).optional() })
  .meta({ id: 'Lamp' });
const colour = z.object({ colour: z.enum(['red', 'green']).optional(), note: z.string().optional() });
const failures: Record<string, () => Error> = {
  rejection: () => new Rejection('lamp-broken', { since: 'Monday' }),
  stale: () => new Rejection('changed-meanwhile'),
  conflict: () => new VersionConflict('lamp-1', 3),
  absent: () => new NotFound(),
  zod: () => z.object({ watts: z.int() }).safeParse({ watts: 'many' }).error as Error,
  bug: () => new Error('connection string postgresql://hidden'),
  range: () =>
    Object.assign(new Error('range lower bound must be less than or equal to upper bound'), { code: '22000' }),
  number: () => Object.assign(new Error('value "3e9" is out of range for type integer'), { code: '22003' }),
  away: () => Object.assign(new Error('down'), { code: 'ECONNREFUSED' }),
  full: () => Object.assign(new Error('could not extend file'), { code: '53100' }),
  late: () => Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
  cut: () => new Error('Connection terminated unexpectedly'),
  silent: () => new Error('Query read timeout'),
};

let added = 0;

@Public()
@Controller('api/lamps')
class LampsController {
  @Get()
  @Returns(z.array(lamp))
  list(@Query({ schema: colour }) query: z.output<typeof colour>) {
    return [query];
  }

  @Get(':id/picture')
  @ReturnsFile('application/pdf')
  picture(@Res() reply: FastifyReply) {
    void reply.type('application/pdf').send('a picture');
  }

  @Delete(':id')
  @Returns(undefined, 204)
  remove() {
    return undefined;
  }

  @Post()
  @Creates(lamp, '/api/lamps/:id/failure')
  add(@Body({ schema: lamp }) body: z.output<typeof lamp>, @CallerOf() caller: Caller) {
    added += 1;
    return {
      id: body.name.slice(0, 20),
      name: body.name.slice(0, 20),
      idempotency: caller.idempotency ?? null,
      meta: caller.meta,
    };
  }

  @Put(':id')
  @Returns(lamp)
  change(@Param('id') id: string, @IfMatch() version: number) {
    return { id, version: version + 1 };
  }

  @Get(':id/failure')
  fail(@Param('id') id: string) {
    throw failures[id]?.() ?? new Error('no such failure');
  }
}

describe('what a request is refused with', () => {
  let database: FreshDatabase;
  let http: HttpForSpecs;
  beforeAll(async () => {
    database = await databaseWithAccess();
    http = await httpForSpecs(database, [LampsController]);
  });
  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const good = { name: 'desk' };

  it.each([
    ['rejection', 409, 'lamp-broken'],
    ['stale', 412, 'changed-meanwhile'],
    ['conflict', 503, 'temporarily-unavailable'],
    ['absent', 404, 'not-found'],
    ['zod', 422, 'invalid-input'],
    ['bug', 500, 'internal-error'],
    ['range', 422, 'invalid-input'],
    ['number', 422, 'invalid-input'],
    ['away', 503, 'temporarily-unavailable'],
    ['full', 503, 'temporarily-unavailable'],
    ['late', 503, 'temporarily-unavailable'],
    ['cut', 503, 'temporarily-unavailable'],
    ['silent', 503, 'temporarily-unavailable'],
  ])('%s: %i %s', async (failure, status, code) => {
    const answer = await http.guest.get(`/api/lamps/${failure}/failure`);
    expect(answer).toMatchObject({
      status,
      body: {
        status,
        code,
        type: `urn:cairn:problem:${code}`,
        title: expect.stringMatching(/^[A-Z][A-Za-z-]+( [A-Za-z-]+)+$/) as string,
        instance: `urn:cairn:request:${answer.get('x-request-id')}`,
        requestId: answer.get('x-request-id'),
      },
    });
    expect(answer.get('content-type')).toContain('application/problem+json');
    expect(answer.get('retry-after')).toBe(status === 503 ? '5' : undefined);
  });

  it('shows the details of a rejection, and nothing of a bug', async () => {
    expect((await http.guest.get('/api/lamps/rejection/failure')).body).toMatchObject({
      details: { since: 'Monday' },
    });
    const bug = await http.guest.get('/api/lamps/bug/failure');
    expect(bug.text).not.toContain('postgresql');
    const { requestId } = bug.body as { requestId: string };
    const line = http
      .logged()
      .split('\n')
      .find((text) => text.includes(requestId) && text.includes('postgresql://hidden'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'error', route: '/api/lamps/:id/failure' });
  });

  it.each([
    ['malformed JSON', '{"name":', 400, 'malformed-json'],
    ['a body that is not UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), 400, 'malformed-json'],
    ['a key that would poison a prototype', '{"__proto__":{"x":1}}', 400, 'malformed-json'],
    ['too large a body', JSON.stringify({ name: 'x'.repeat(1_100_000) }), 413, 'too-large'],
  ])('%s', async (_name, raw, status, code) => {
    const sent = http.guest.post('/api/lamps').type('json');
    expect(await sent.serialize(() => raw as string).send({})).toMatchObject({ status, body: { code } });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'text/plain;application/json',
    '\tmultipart/form-data; boundary=x',
    'garbage',
  ])('a body of type %s: 415', async (type) => {
    const answer = await http.guest.post('/api/lamps').set('content-type', type).send('{"name":"desk"}');
    expect(answer).toMatchObject({ status: 415, body: { code: 'content-type-not-accepted' } });
  });

  it.each([
    ['missing', {}, 'name'],
    ['of the wrong kind, deep inside', { name: 'x', bulbs: [{ watts: 1 }, { watts: 'two' }] }, 'bulbs.1.watts'],
    ['with a NUL byte', { name: 'a\u0000b' }, 'name'],
    ['with a lone surrogate', { name: 'a\ud800b' }, 'name'],
    ['with a lone surrogate, unasked for', { name: 'a', extra: [{ deep: '\udc00' }] }, 'extra.0.deep'],
  ])('a field %s: 422 naming it', async (_name, body, path) => {
    expect(await http.guest.post('/api/lamps').send(body)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', issues: [{ path, message: expect.any(String) as string }] },
    });
  });

  it('a body without content: 422', async () =>
    expect(await http.guest.post('/api/lamps')).toMatchObject({ status: 422 }));
  it('nesting without end: 422', async () =>
    expect(
      await http.guest
        .post('/api/lamps')
        .type('json')
        .send(`{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
    ).toMatchObject({ status: 422 }));
  it('a NUL byte in the path or the query: 422', async () => {
    expect(await http.guest.get('/api/lamps/a%00b/failure')).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'path.id' }] },
    });
    expect(await http.guest.get('/api/lamps?note=%00')).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'query.note' }] },
    });
  });
  it('a query that does not fit: 422 naming it', async () =>
    expect(await http.guest.get('/api/lamps?colour=blue')).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'colour' }] },
    }));
  it('an unknown address: 404', async () =>
    expect(await http.guest.get('/api/unknown')).toMatchObject({ status: 404, body: { code: 'not-found' } }));
  it('an address that cannot be decoded: 400', async () =>
    expect(await http.guest.get('/api/lamps/%E0%A4%A/failure')).toMatchObject({
      status: 400,
      body: { code: 'malformed-address' },
    }));
  it.each<['get' | 'post' | 'delete', string, string, number]>([
    ['get', '/api/lamps', 'application/pdf', 406],
    ['get', '/api/lamps', 'application/json;q=0, */*', 406],
    ['get', '/api/lamps', 'text/html, */*;q=0.1', 200],
    ['get', '/api/lamps/7/picture', 'application/json', 406],
    ['get', '/api/lamps/7/picture', 'application/*', 200],
    ['post', '/api/lamps', 'text/csv', 406],
    ['delete', '/api/lamps/7', 'text/csv', 204],
  ])('%s %s with Accept: %s is answered %i', async (method, path, accept, status) => {
    const before = added;
    const answer = await http.guest[method](path)
      .set({ accept })
      .send(method === 'post' ? { name: 'desk' } : undefined);
    expect(answer.status).toBe(status);
    expect(added).toBe(before);
    if (status !== 406) return;
    expect(answer.body).toMatchObject({ code: 'not-acceptable', details: { mediaType: expect.any(String) as string } });
    expect(answer.get('content-type')).toContain('application/problem+json');
  });

  it('a known address with another method: 405 naming those it has', async () => {
    const answer = await http.guest.patch('/api/lamps/7');
    expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(answer.get('allow')).toBe('DELETE, PUT');
  });

  it.each<['options' | 'patch' | 'head' | 'propfind' | 'post', string, number]>([
    ['options', '/api/lamps', 405],
    ['patch', '/api/lamps/7', 405],
    ['head', '/api/unknown', 404],
    ['propfind', '/api/unknown', 404],
    ['post', '/api/unknown', 404],
    ['post', '/', 404],
  ])('%s %s: %i', async (method, path, status) => {
    const answer = await http.guest[method](path);
    expect(answer.status).toBe(status);
    expect(answer.get('content-type')).toContain('application/problem+json');
  });

  it('where what was made is read is said with 201, whatever the id has in it', async () => {
    const { status, headers } = await http.guest.post('/api/lamps').send({ name: 'a/b ü' });
    expect([status, headers['location']]).toEqual([201, '/api/lamps/a%2Fb%20%C3%BC/failure']);
  });

  it('If-None-Match: 304 without a body while the document is what was seen, else the document', async () => {
    const first = await http.guest.get('/api/lamps?colour=red');
    const tag = first.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{16}"$/);
    const seen = async (header: string, path = '/api/lamps?colour=red') =>
      (await http.guest.get(path).set('if-none-match', header)).status;
    expect(await seen(tag)).toBe(304);
    expect(await seen(`W/${tag}`)).toBe(304);
    expect(await seen(`"other", ${tag}`)).toBe(304);
    expect(await seen('*')).toBe(304);
    expect(await seen('"other"')).toBe(200);
    expect(await seen(tag, '/api/lamps?colour=green')).toBe(200);
    expect(await seen(tag, '/api/lamps/absent/failure')).toBe(404);
    expect((await http.guest.get('/api/lamps?colour=red').set('if-none-match', tag)).text).toBe('');
  });

  it('a tag that a reading had names the version to change', async () =>
    expect(await http.guest.put('/api/lamps/7').set('if-match', 'W/"7-abcDEF_-12345678"')).toMatchObject({
      status: 200,
      body: { version: 8 },
    }));

  it('If-Match: absent 428, no version 400, else the version', async () => {
    expect(await http.guest.put('/api/lamps/7')).toMatchObject({ status: 428, body: { code: 'if-match-required' } });
    for (const tag of ['7', '*', '"x"', '"1", "2"', '"-1"', '""'])
      expect(await http.guest.put('/api/lamps/7').set('if-match', tag)).toMatchObject({
        status: 400,
        body: { code: 'if-match-malformed' },
      });
    const answer = await http.guest.put('/api/lamps/7').set('if-match', '"7"');
    expect(answer).toMatchObject({ status: 200, body: { version: 8 } });
    expect(answer.get('etag')).toBe('"8"');
  });

  it('If-Match is part of the description of a route that asks for it', async () =>
    expect((await http.guest.get('/api/openapi.json')).body).toMatchObject({
      paths: {
        '/api/lamps/{id}': {
          put: {
            parameters: expect.arrayContaining([
              expect.objectContaining({ name: 'If-Match', in: 'header' }),
            ]) as unknown,
          },
        },
      },
    }));

  it('Idempotency-Key: malformed 400, else known to the handler with a hash of the whole request', async () => {
    for (const key of ['x'.repeat(256), 'with space', 'ümlaut'])
      expect(await http.guest.post('/api/lamps').set('idempotency-key', key).send(good)).toMatchObject({
        status: 400,
        body: { code: 'idempotency-key-malformed' },
      });
    const hashOf = async (body: object): Promise<string> => {
      const answer = await http.guest.post('/api/lamps').set('idempotency-key', 'key-1').send(body);
      expect(answer).toMatchObject({ status: 201, body: { idempotency: { key: 'key-1' } } });
      return (answer.body as { idempotency: { requestHash: string } }).idempotency.requestHash;
    };
    const [one, again, other] = [await hashOf(good), await hashOf(good), await hashOf({ name: 'floor' })];
    expect(one).toBe(again);
    expect(one).not.toBe(other);
    expect((await http.guest.post('/api/lamps').send(good)).body).toMatchObject({ idempotency: null });
  });

  it('changes from other origins: 403; from our own and from programs: taken', async () => {
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await http.guest.post('/api/lamps').set(headers).send(good)).status;
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ origin: 'http://cairn.test' })).toBe(201);
    expect(await status({ origin: http.url })).toBe(403);
    expect(await status({ origin: 'http://evil.example', host: 'evil.example' })).toBe(403);
    expect(await status({ origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' })).toBe(403);
    expect(await status({ origin: 'http://cairn.test:8080' })).toBe(403);
    expect(await status({ origin: 'https://cairn.test' })).toBe(403);
    expect(await status({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(201);
    expect(await status({})).toBe(201);
  });

  it('a request id from an untrusted client is not taken over', async () => {
    const answer = await http.guest.post('/api/lamps').set('x-request-id', 'chosen-by-sender').send(good);
    expect(answer.get('x-request-id')).not.toBe('chosen-by-sender');
    expect(answer.body).toMatchObject({ meta: { requestId: answer.get('x-request-id'), actor: 'guest' } });
  });
});
