import { randomUUID } from 'node:crypto';
import type { EventContract } from '@cairn/contracts/event-contract.js';
import type { EventsPage } from '@cairn/contracts/notifications/http/events.js';
import type { ApiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import { publicEvents } from '@cairn/contracts/public-events.js';
import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { ApiKeys } from '@cairn/platform/auth/api-keys.js';
import { createPool } from '@cairn/platform/database/pool.js';
import { prepareRoles, prepareServices } from '@cairn/platform/process/prepare-database.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { eventually } from '@cairn/testing/eventually.js';
import request from 'supertest';
import { NotificationsModule } from '../notifications.module.js';

const publishers = (['organizations', 'surveys', 'scoring', 'validation', 'certification'] as const).map((name) =>
  defineService({ name, streams: [], projections: [], reactions: [], jobs: [], migrations: {} }),
);

describe('the feed of events', () => {
  const [own, foreign] = [randomUUID(), randomUUID()];
  const positions = new Map<string, number>();
  let http: OverHttp;
  let mona: string;

  const publish = async (organizationId: string, contract: EventContract): Promise<string> => {
    const position = (positions.get(contract.service) ?? 0) + 1;
    positions.set(contract.service, position);
    const id = randomUUID();
    await http.owner.query(`INSERT INTO ${contract.service}.feed VALUES ($1, $2, $3, $4, $5, now())`, [
      position,
      organizationId,
      id,
      contract.type,
      JSON.stringify(contract.example),
    ]);
    return id;
  };
  const kept = (count: number): Promise<void> =>
    eventually(async () =>
      expect((await http.owner.query('SELECT FROM notifications.public_events')).rowCount).toBe(count),
    );

  beforeAll(async () => {
    http = await OverHttp.start([NotificationsModule], async (url) => {
      const owner = createPool(url, 2);
      await prepareRoles(owner, specSecret);
      await prepareServices(owner, publishers);
      await owner.end();
      return { RUN: 'both', CAIRN_SIGN_INS_PER_MINUTE: '1000' };
    });
    await http.person('ada', 'admin', own);
    mona = await http.person('mona', 'manager');
    for (const { contract } of publicEvents) await publish(own, contract);
    await publish(foreign, assessmentSubmitted);
    await kept(publicEvents.length + 1);
  });
  afterAll(() => http?.stop());

  const keyOf = async (ownerId: string, ...scopes: readonly ApiKeyScope[]): Promise<string> =>
    (
      await http.app
        .get(ApiKeys, { strict: false })
        .create({ ownerId, name: 'Feed', scopes, expiresInDays: 1, createdBy: mona })
    ).key;
  const ask = (path: string, key: string) =>
    request(http.url)
      .get(`/api/notifications/${path}`)
      .set({ authorization: `Bearer ${key}` });
  const typesIn = (page: EventsPage): string[] => page.items.map(({ type }) => type).sort();

  it('gives each event once, in order, page by page, and goes on where the reader stood', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let more = true; more;) {
      const { body } = await http
        .as('ada')
        .get(`/api/notifications/${own}/events?limit=4${cursor ? `&cursor=${cursor}` : ''}`)
        .expect(200);
      const page = body as EventsPage;
      seen.push(...page.items.map(({ sequence }) => sequence));
      [cursor, more] = [page.next, page.more];
    }
    expect(seen).toHaveLength(publicEvents.length);
    expect(seen).toEqual([...seen].sort((one, other) => Number(one) - Number(other)));
    const nothing = { items: [], next: cursor, more: false };
    expect((await http.as('ada').get(`/api/notifications/${own}/events?cursor=${cursor}`)).body).toEqual(nothing);
    const id = await publish(own, scoreCalculated);
    await eventually(async () => {
      const { body } = await http.as('ada').get(`/api/notifications/${own}/events?cursor=${cursor}`);
      expect((body as EventsPage).items.map((event) => event.id)).toEqual([id]);
    });
    expect((await http.as('ada').get(`/api/notifications/${own}/events?cursor=x`)).status).toBe(422);
  });

  it('gives a key the types of the areas it may read, in its organization alone', async () => {
    const key = await keyOf(own, 'events:read', 'visits:read');
    const { body } = await ask(`${own}/events`, key).expect(200);
    expect(typesIn(body as EventsPage)).toEqual(
      publicEvents
        .filter(({ scope }) => scope === 'visits:read')
        .map(({ type }) => type)
        .sort(),
    );
    expect((await ask(`${foreign}/events`, key)).status).toBe(404);
    expect((await ask('desk/events', key)).status).toBe(403);
    expect(((await ask(`${own}/events`, await keyOf(own, 'events:read'))).body as EventsPage).items).toEqual([]);
    expect((await ask(`${own}/events`, await keyOf(own, 'visits:read'))).body).toMatchObject({
      code: 'api-key-lacks-scope',
    });
  });

  it('of all organizations leaves out those with which the person, or who made the key, has a conflict', async () => {
    const key = await keyOf(programmeTenant, 'events:read', 'surveys:read');
    const organizationsIn = async (page: Promise<{ readonly body: unknown }>): Promise<Set<string>> =>
      new Set(((await page).body as EventsPage).items.map(({ source }) => source.split('/').at(-1) ?? ''));
    const asPerson = () => organizationsIn(http.as('mona').get('/api/notifications/desk/events?limit=500'));
    const asKey = () => organizationsIn(ask('desk/events?limit=500', key));
    for (const seen of [asPerson, asKey]) expect(await seen()).toEqual(new Set([own, foreign]));
    await http.owner.query(`INSERT INTO access.conflicts VALUES ($1, $2, $3, current_date - 1, null)`, [
      mona,
      foreign,
      randomUUID(),
    ]);
    for (const seen of [asPerson, asKey]) expect(await seen()).toEqual(new Set([own]));
    await http.owner.query('DELETE FROM access.conflicts');
  });

  it('is described for everybody', async () => {
    const { body } = await http.as('guest').get('/api/asyncapi.json').expect(200);
    expect(body).toMatchObject({ asyncapi: '3.1.0', info: { title: 'Cairn events' } });
  });
});
