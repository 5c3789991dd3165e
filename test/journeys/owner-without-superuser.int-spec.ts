import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@cairn/platform/config/config.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { migrateSchema } from '@cairn/platform/migrations/migrate.js';
import { serviceTables } from '@cairn/platform/service/service-tables.js';
import { accessFaults } from '@cairn/platform/service/access-faults.query.js';
import { prepareRoles } from '@cairn/platform/process/prepare-database.js';
import { prepareEverything } from '@cairn/platform/process/prepare-everything.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { migrateAccess } from '@cairn/platform/auth/migrate-access.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { everyService } from '../../apps/cli/src/every-service.js';
import { listed } from '../../apps/cli/src/dead-jobs.command.js';
import { type RunningPostgres, startPostgres } from '../../infra/local/postgres.mjs';

/** Policies that outbox, feed and book-keeping did not have before. */
const before = <Statements>(migrations: Readonly<Record<string, Statements>>): Record<string, Statements> =>
  Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '2026-11-29'));

describe('an owner of the database who is no superuser', () => {
  const [organization, person, published] = [randomUUID(), randomUUID(), randomUUID()];
  let folder: string;
  let server: RunningPostgres;
  let superuser: Pool;
  let owner: Pool;
  let ownerUrl: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-owner-'));
    server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    superuser = createPool(server.url(), 2);
    await superuser.query(`CREATE ROLE hospital LOGIN CREATEDB CREATEROLE PASSWORD 'hospital'`);
    await superuser.query('CREATE DATABASE hospital OWNER hospital');
    await superuser.end();
    superuser = createPool(server.url('hospital'), 2);
    const url = new URL(server.url('hospital'));
    [url.username, url.password] = ['hospital', 'hospital'];
    ownerUrl = url.href;
    owner = createPool(ownerUrl, 3);
    await prepareRoles(owner, specSecret);
    await migrateAccess(owner, specSecret);
    for (const { name, migrations } of everyService) {
      await owner.query(`CREATE SCHEMA ${name}`);
      await migrateSchema(owner, name, before({ ...serviceTables, ...migrations }));
    }
    await superuser.query(
      `INSERT INTO organizations.events (tenant_id, stream, version, id, type, schema_version, data, meta)
       VALUES ($1, 'organization', 1, $2::uuid, 'MemberJoined', 1, json_build_object('personId', $3::text, 'role', 'admin', 'invitationId', $2::text)::text, '{"at":"2026-11-01T08:00:00.000Z","actor":"system","requestId":"spec"}')`,
      [organization, randomUUID(), person],
    );
    await superuser.query(
      `INSERT INTO surveys.feed (position, tenant_id, event_id, type, data, recorded_at) VALUES (7, $1, $2, 'answers-changed.v1', '{}', now())`,
      [organization, published],
    );
    for (const [table, columns, values] of [
      ['parked', 'error', 'No space left on device'],
      ['refused_facts', 'code', 'assessment-closed'],
    ])
      await superuser.query(
        `INSERT INTO scoring.${table} (subscription, position, event_id, ${columns}) VALUES ('surveys', 7, $1, $2)`,
        [published, values],
      );
    await prepareEverything(parseConfig({ DATABASE_OWNER_URL: ownerUrl, CAIRN_SECRET: specSecret }), everyService);
  });
  afterAll(async () => {
    await Promise.all([owner.end(), superuser.end()]);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('migrates a database of before: what policies now hide from the owner is carried over all the same', async () => {
    expect((await superuser.query('SELECT tenant_id, type, data::json FROM organizations.outbox')).rows).toEqual([
      {
        tenant_id: organization,
        type: 'member-joined.v1',
        data: { organizationId: organization, personId: person },
      },
    ]);
    for (const table of ['parked', 'refused_facts'])
      expect((await superuser.query(`SELECT tenant_id, position FROM scoring.${table}`)).rows).toEqual([
        { tenant_id: organization, position: '7' },
      ]);
    for (const definition of everyService) expect(await accessFaults(owner, definition)).toEqual([]);
  });

  it('may start again, rebuild projections and list dead jobs', async () => {
    await prepareEverything(parseConfig({ DATABASE_OWNER_URL: ownerUrl, CAIRN_SECRET: specSecret }), everyService);
    const organizations = everyService.find(({ name }) => name === 'organizations') as (typeof everyService)[number];

    for (const projection of organizations.projections) await rebuild(owner, organizations, projection);
    expect(await listed(owner)).toBe('No job is dead.\n');
  });
});
