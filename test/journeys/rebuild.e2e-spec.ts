import { bodyOf } from '@cairn/api-client/api-client.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { memoriesOf } from '@cairn/platform/feed/reaction.js';
import { rememberAgain } from '@cairn/platform/process/remember-again.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import { eventually } from '@cairn/testing/eventually.js';
import { Client } from 'pg';
import { everyService } from '../../apps/cli/src/every-service.js';
import { settledDigest } from './database-digest.js';
import { lineOf } from './line.js';
import { type Team, team } from './people.js';
import { startDemo } from './start-demo.js';

const projections = everyService.flatMap((service) =>
  service.projections.map((projection) => ({ name: `${service.name}/${projection.name}`, service, projection })),
);
const memories = everyService.flatMap((service) =>
  memoriesOf(service.reactions).map((memory) => ({ name: `${service.name}/${memory.name}`, service, memory })),
);

describe('rebuilding what is derived from events', () => {
  let cairn: Deployment;
  let people: Team;
  let owner: Pool;
  let database: Client;

  beforeAll(async () => {
    cairn = await startDemo('one process');
    people = await team(cairn.url);
    owner = createPool(cairn.databaseUrl, 2);
    database = new Client({ connectionString: cairn.databaseUrl });
    await database.connect();
    for (const { take } of lineOf(people, 'Remembered').steps) await take();
    await settledDigest(database);
  });
  afterAll(async () => {
    await owner?.end();
    await database?.end();
    await cairn?.stop();
  });

  /** The feed of events for programs gives events other places when it is filled again; their ids stay (decision 58). */
  const rowOf = (table: string): string =>
    table === 'notifications.public_events' ? `(to_jsonb(t) - 'position')::text` : 't::text';
  const rowsOf = async (table: string): Promise<string[]> =>
    (await database.query<{ row: string }>(`SELECT ${rowOf(table)} AS row FROM ${table} t ORDER BY 1`)).rows.map(
      ({ row }) => row,
    );

  it.each(projections)('$name is, rebuilt, what it was', async ({ service, projection }) => {
    const tables = projection.tables.map((table) => (table.includes('.') ? table : `${service.name}.${table}`));
    const before = await Promise.all(tables.map(rowsOf));
    await rebuild(owner, service, projection);
    expect(await Promise.all(tables.map(rowsOf))).toEqual(before);
  });

  it.each(memories)('$name, remembered again, is what it was', async ({ service, memory }) => {
    const tables = memory.tables.map((table) => `${service.name}.${table}`);
    const before = await Promise.all(tables.map(rowsOf));
    await rememberAgain(owner, service, memory);
    await eventually(async () => expect(await Promise.all(tables.map(rowsOf))).toEqual(before));
  });

  it('remembers everybody who belonged to the organization', async () =>
    expect((await rowsOf('validation.people_who_belonged')).length).toBeGreaterThan(1));

  it('has rows to derive in every service', async () => {
    for (const { name } of everyService) {
      const tables = projections
        .filter(({ service }) => service.name === name)
        .flatMap(({ projection }) => projection.tables);
      const counts = await Promise.all(tables.map((table) => rowsOf(table.includes('.') ? table : `${name}.${table}`)));
      expect([name, counts.some((rows) => rows.length > 0)]).toEqual([name, true]);
    }
  });

  it('sends nothing to anyone and tells nothing to other services', async () => {
    const before = await settledDigest(database);
    const mails = await bodyOf(people.admin.api.GET('/api/notifications/mailbox'));
    expect(mails.length).toBeGreaterThan(8);
    for (const { service, projection } of projections) await rebuild(owner, service, projection);
    expect(await settledDigest(database)).toEqual(before);
    expect(await bodyOf(people.admin.api.GET('/api/notifications/mailbox'))).toEqual(mails);
  });
});
