import { randomUUID } from 'node:crypto';
import type { ApiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import type { FreshDatabase } from '@cairn/testing/fresh-database.js';
import { Controller, Get, Post } from '@nestjs/common';
import { type Pool, createPool } from '../database/pool.js';
import {
  type HttpForSpecs,
  databaseWithAccess,
  httpForSpecs,
  personWith,
  sessionOf,
} from '../testing/http-for-specs.js';
import { programmeTenant } from '../tenancy/programme.js';
import { Allow, Public, SignedIn } from './access.js';
import { ApiKeys, apiKeyPrefix } from './api-keys.js';
import { type Caller, CallerOf } from './caller.js';
import { Fresh } from './fresh.js';
import { KeyScope } from './key-scope.js';

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

  @Allow('manager', 'analyst')
  @KeyScope('surveys:read')
  @Get('desk')
  desk(@CallerOf() caller: Caller) {
    return caller;
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst')
  @KeyScope('surveys:read')
  @Get(':organizationId/answers')
  answers(@CallerOf() caller: Caller) {
    return caller;
  }

  @Allow('admin', 'contributor')
  @KeyScope('answers:write')
  @Post(':organizationId/answers')
  record(@CallerOf() caller: Caller) {
    return caller;
  }

  @Allow('admin', 'contributor', 'reader', 'analyst')
  @Get(':organizationId/notes')
  notes(@CallerOf() caller: Caller) {
    return caller;
  }

  @Allow('admin', 'contributor')
  @Fresh()
  @KeyScope('answers:write')
  @Post(':organizationId/roles')
  roles(@CallerOf() caller: Caller) {
    return caller;
  }
}

const PER_MINUTE = 5;

describe('an API key', () => {
  const [own, foreign] = [randomUUID(), randomUUID()];
  let database: FreshDatabase;
  let http: HttpForSpecs;
  let owner: Pool;
  let keys: ApiKeys;
  let manager: string;

  beforeAll(async () => {
    database = await databaseWithAccess();
    http = await httpForSpecs(database, [SurveysController], { CAIRN_KEY_REQUESTS_PER_MINUTE: String(PER_MINUTE) });
    owner = createPool(database.url, 1);
    keys = http.app.get(ApiKeys);
    manager = await personWith(http, 'mona@x.example', 'Mona Manager');
    await owner.query(`insert into access.programme_roles values ($1, 'manager')`, [manager]);
  });
  afterAll(async () => {
    await owner.end();
    await http.close();
    await database.drop();
  });

  const keyOf = (ownerId: string, ...scopes: readonly ApiKeyScope[]) =>
    keys.create({ ownerId, name: 'Data warehouse', scopes, expiresInDays: 30, createdBy: manager });
  const get = (path: string, key: string) => http.guest.get(path).set({ authorization: `Bearer ${key}` });
  const post = (path: string, key: string) => http.guest.post(path).set({ authorization: `Bearer ${key}` });

  it('is kept as a hash, and known by its first characters', async () => {
    const { id, key } = await keyOf(own, 'surveys:read');
    expect(key).toMatch(/^cairn_key_[a-zA-Z]{64}$/);
    const { rows } = await owner.query('select * from auth.apikey where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(key.slice(apiKeyPrefix.length + 4));
    expect(rows).toMatchObject([{ start: key.slice(0, apiKeyPrefix.length + 4), lastRequest: null }]);
  });

  it('reads in its organization as a reader, and writes as a contributor where it may', async () => {
    const reading = await keyOf(own, 'surveys:read');
    expect(await get(`/api/surveys/${own}/answers`, reading.key)).toMatchObject({
      status: 200,
      body: { tenantId: own, personId: reading.id, roles: ['reader'], meta: { actor: reading.id } },
    });
    expect((await post(`/api/surveys/${own}/answers`, reading.key)).status).toBe(404);
    const writing = await keyOf(own, 'answers:write');
    expect(await post(`/api/surveys/${own}/answers`, writing.key)).toMatchObject({
      status: 201,
      body: { roles: ['contributor'], meta: { actor: writing.id } },
    });
    expect(await get(`/api/surveys/${own}/answers`, writing.key)).toMatchObject({
      status: 403,
      body: { code: 'api-key-lacks-scope', details: { scope: 'surveys:read' } },
    });
    const { rows } = await owner.query('select "lastRequest" from auth.apikey where id = $1', [writing.id]);
    expect(rows[0].lastRequest).not.toBeNull();
  });

  it('finds nothing of another organization, and nothing of the programme', async () => {
    const { key } = await keyOf(own, 'surveys:read');
    const [elsewhere, nowhere] = [
      await get(`/api/surveys/${foreign}/answers`, key),
      await get(`/api/surveys/${randomUUID()}/answers`, key),
    ];
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'not-found']);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'not-found']);
    expect((await get('/api/surveys/desk', key)).status).toBe(403);
  });

  it('opens no route that states no scope, none for everybody who is signed in, and none that asks for an identity', async () => {
    const { key } = await keyOf(own, 'surveys:read', 'answers:write');
    expect((await get(`/api/surveys/${own}/notes`, key)).status).toBe(404);
    expect((await get('/api/surveys/mine', key)).status).toBe(403);
    expect((await get('/api/me', key)).status).toBe(403);
    expect((await post(`/api/surveys/${own}/roles`, key)).status).toBe(404);
    expect(await get('/api/surveys/open', key)).toMatchObject({ status: 200, body: { personId: '', roles: [] } });
  });

  it('counts alone: a session that is sent as well adds nothing to it', async () => {
    const { key } = await keyOf(own, 'surveys:read');
    const cookie = await sessionOf(http, 'mona@x.example');
    expect((await get('/api/surveys/mine', key).set({ cookie })).status).toBe(403);
    expect((await get('/api/surveys/mine', 'another-token').set({ cookie })).status).toBe(200);
  });

  it.each(['revoked', 'expired', 'altered'])('%s is refused with the next request', async (how) => {
    const { id, key } = await keyOf(own, 'surveys:read');
    expect((await get(`/api/surveys/${own}/answers`, key)).status).toBe(200);
    if (how === 'revoked') {
      expect(await keys.revoke(foreign, id)).toBe(false);
      expect(await keys.revoke(own, id)).toBe(true);
    }
    if (how === 'expired')
      await owner.query(`update auth.apikey set "expiresAt" = now() - interval '1 second' where id = $1`, [id]);
    const sent = how === 'altered' ? `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}` : key;
    for (const path of [`/api/surveys/${own}/answers`, '/api/surveys/mine', `/api/surveys/${foreign}/answers`])
      expect(await get(path, sent)).toMatchObject({ status: 401, body: { code: 'api-key-invalid' } });
  });

  it('is admitted so many times a minute, and again in the next, however steadily it asks', async () => {
    const { id, key } = await keyOf(own, 'surveys:read');
    const asked = (): Promise<number[]> =>
      Promise.all(
        Array.from({ length: PER_MINUTE + 2 }, async () => (await get(`/api/surveys/${own}/answers`, key)).status),
      ).then((all) => all.sort());
    const expected = [...Array.from({ length: PER_MINUTE }, () => 200), 429, 429];
    expect(await asked()).toEqual(expected);
    expect(await get(`/api/surveys/${own}/answers`, key)).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests' },
      headers: { 'retry-after': '60' },
    });
    await owner.query(
      `update auth.apikey set "lastRefillAt" = date_trunc('milliseconds', now() - interval '61 seconds'), "createdAt" = now() - interval '2 minutes' where id = $1`,
      [id],
    );
    expect(await asked()).toEqual(expected);
  });

  describe('of the programme', () => {
    it('reads across organizations what the manager who made it may see', async () => {
      const { id, key } = await keyOf(programmeTenant, 'surveys:read');
      expect(await get('/api/surveys/desk', key)).toMatchObject({
        status: 200,
        body: { personId: manager, roles: ['analyst'], meta: { actor: id } },
      });
      expect((await get(`/api/surveys/${own}/answers`, key)).status).toBe(200);
      expect((await post(`/api/surveys/${own}/answers`, key)).status).toBe(404);
      await owner.query(`insert into access.conflicts values ($1, $2, $3, current_date - 1, null)`, [
        manager,
        own,
        randomUUID(),
      ]);
      expect((await get(`/api/surveys/${own}/answers`, key)).status).toBe(404);
      expect((await get(`/api/surveys/${foreign}/answers`, key)).status).toBe(200);
      await owner.query('delete from access.conflicts');
    });

    it('ends when that person is no manager any more', async () => {
      const { key } = await keyOf(programmeTenant, 'surveys:read');
      await owner.query(`update access.programme_roles set role = 'analyst' where person_id = $1`, [manager]);
      expect(await get('/api/surveys/desk', key)).toMatchObject({ status: 401, body: { code: 'api-key-invalid' } });
      await owner.query(`update access.programme_roles set role = 'manager' where person_id = $1`, [manager]);
    });
  });
});
