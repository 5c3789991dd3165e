import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from '@cairn/platform/database/pool.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import { relayOutbox } from '@cairn/platform/feed/relay.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import {
  type LampTables,
  type WatcherTables,
  lamp,
  lamps,
  lampsProjection,
  lampSwitched,
  watcherWith,
} from '@cairn/platform/testing/lamps.js';
import { RunningServices, scopeOf } from '@cairn/platform/testing/running-services.js';
import type { Service } from '@cairn/platform/service/service.js';
import { eventually } from '@cairn/testing/eventually.js';
import { type RunningPostgres, startPostgres } from '../../infra/local/postgres.mjs';

const seen = (note: string) =>
  reaction<WatcherTables, typeof lampSwitched>(
    `${note}-lamp`,
    lampSwitched,
    async ({ tenantId, id, data: { times } }, tx) => {
      await tx.db.insertInto('seen').values({ tenant_id: tenantId, event_id: id, times, note }).execute();
    },
  );
const watcher = watcherWith([seen('followed'), ...memory<WatcherTables>('lamps', ['seen'], [seen('remembered')])]);

/** Everything the two services keep, as a dump and its restore carry it: rows, and where each sequence stands. */
const carryOver = async (from: Pool, to: Pool): Promise<void> => {
  const { rows: tables } = await from.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('surveys', 'scoring') AND tablename NOT LIKE 'kysely%' ORDER BY 1`,
  );
  for (const { name } of tables) {
    const { rows } = await from.query<{ all: string | null }>(`SELECT json_agg(one)::text AS all FROM ${name} one`);
    await to.query(`TRUNCATE ${name}`);
    if (rows[0]?.all)
      await to.query(
        `INSERT INTO ${name} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(NULL::${name}, $1)`,
        [rows[0].all],
      );
  }
  const { rows: sequences } = await from.query<{ name: string; last: string }>(
    `SELECT schemaname || '.' || sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname IN ('surveys', 'scoring') AND last_value IS NOT NULL`,
  );
  for (const { name, last } of sequences) await to.query('SELECT setval($1, $2)', [name, last]);
};

describe('a backup that is restored into a new server', () => {
  const lampId = randomUUID();
  let folder: string;
  let server: RunningPostgres;
  let before: RunningServices;
  let after: RunningServices;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-restored-'));
    server = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    const { url } = server;
    [before, after] = await Promise.all([
      RunningServices.prepare(lamps, watcher),
      RunningServices.prepareOn({ url: url(), drop: () => server.stop() }, {}, lamps, watcher),
    ]);
  });
  afterAll(async () => {
    await before.stop();
    await after.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const toggle = async (service: Service<LampTables>): Promise<void> => {
    const { state } = await service.inTenant(scopeOf(), (tx) => tx.load(lamp, lampId));
    await service.execute(scopeOf(), lamp, lampId, { type: 'SwitchLamp', data: { on: !state.on, note: 'told' } });
  };
  const timesOf = async ({ owner }: RunningServices, note: string): Promise<number[]> =>
    (
      await owner.query<{ times: number }>('SELECT times FROM scoring.seen WHERE note = $1 ORDER BY position', [note])
    ).rows.map(({ times }) => times);
  const transactionsOf = async ({ owner }: RunningServices): Promise<bigint> =>
    BigInt((await owner.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')).rows[0]?.id ?? 0);

  it('goes on where it stood: what waited is told, what is new too, each once and in order', async () => {
    const publisher = before.service(lamps);
    while ((await transactionsOf(before)) <= (await transactionsOf(after)))
      await before.owner.query('SELECT pg_current_xact_id()');
    before.startFeeds(publisher, before.service(watcher));
    for (let time = 0; time < 5; time += 1) await toggle(publisher);
    for (const note of ['followed', 'remembered'])
      await eventually(async () => expect(await timesOf(before, note)).toEqual([1, 2, 3, 4, 5]));
    await before.stopWork();
    for (let time = 0; time < 3; time += 1) await toggle(publisher);
    await relayOutbox(publisher.pool, 'surveys');
    for (let time = 0; time < 3; time += 1) await toggle(publisher);

    await carryOver(before.owner, after.owner);
    expect((await after.owner.query('SELECT id FROM surveys.outbox')).rows).toHaveLength(3);
    const restored = after.service(lamps);
    after.startFeeds(restored, after.service(watcher));
    for (let time = 0; time < 4; time += 1) await toggle(restored);
    const all = Array.from({ length: 15 }, (_, index) => index + 1);
    for (const note of ['followed', 'remembered'])
      await eventually(async () => expect(await timesOf(after, note)).toEqual(all));
    expect(
      (await after.owner.query<{ position: string }>('SELECT position FROM surveys.feed ORDER BY position')).rows.map(
        ({ position }) => Number(position),
      ),
    ).toEqual(all);
    expect(after.problems).toEqual([]);
  });

  it('builds its projections anew to what they were', async () => {
    const lampsNow = async () => (await after.owner.query('SELECT * FROM surveys.lamps')).rows as unknown[];
    const known = await lampsNow();
    await after.owner.query('TRUNCATE surveys.lamps');
    await rebuild(after.owner, lamps, lampsProjection as never);
    expect(await lampsNow()).toEqual(known);
    expect(known).toMatchObject([{ times: 15 }]);
  });
});
