import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { mislabelled } from '@cairn/platform/migrations/migrate.js';
import { serviceTables } from '@cairn/platform/service/service-tables.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { prepareServices } from '@cairn/platform/process/prepare-database.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import type { Service } from '@cairn/platform/service/service.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { protect } from '@cairn/platform/tenancy/protect.js';
import {
  type LampTables,
  type WatcherTables,
  lamp,
  lampSwitched,
  lamps,
  watcherWith,
} from '@cairn/platform/testing/lamps.js';
import { RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { eventually } from '@cairn/testing/eventually.js';
import { everyService } from '../../apps/cli/src/every-service.js';

const dimmed: string[] = [];
const dim: Job<LampTables> = {
  name: 'dim',
  run: async ({ key }) => void dimmed.push(key),
};

/** The next release: a column, a table and a job more. */
const newerLamps = defineService<LampTables>({
  ...lamps,
  jobs: [dim],
  migrations: {
    ...lamps.migrations,
    '2027-01-15-rooms': `ALTER TABLE lamps ADD COLUMN room text;
      CREATE TABLE rooms (tenant_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (tenant_id, id)); ${protect('rooms')}`,
  },
});

const remember = reaction<WatcherTables, typeof lampSwitched>('remember', lampSwitched, async (fact, tx) => {
  await tx.db
    .insertInto('seen')
    .values({ tenant_id: fact.tenantId, event_id: fact.id, times: fact.data.times, note: fact.data.note })
    .execute();
});
const watcher = watcherWith([remember]);

describe('an upgrade while requests are answered, and the way back', () => {
  let running: RunningServices;
  beforeAll(async () => void (running = await RunningServices.prepare(lamps, watcher)));
  afterAll(() => running.stop());

  it('loses and doubles nothing, and keeps the work of the newer release for it', async () => {
    const acknowledged: string[] = [];
    const failures: unknown[] = [];
    const older = running.service(lamps);
    let answering: Service<LampTables>[] = [older];
    let loaded = true;
    const load = Array.from({ length: 4 }, async (_, line) => {
      for (let turn = line; loaded; turn += 1) {
        const service = answering[turn % answering.length] as Service<LampTables>;
        const note = randomUUID();
        await service
          .execute(scopeOf(), lamp, note, { type: 'SwitchLamp', data: { on: true, note } })
          .then(() => acknowledged.push(note))
          .catch((error: unknown) => failures.push(error));
        await pause(2);
      }
    });
    const after = async (count: number): Promise<void> => {
      const from = acknowledged.length;
      await eventually(() => expect(acknowledged.length).toBeGreaterThan(from + count));
    };

    running.startFeeds(older, running.service(watcher));
    await after(20);

    await prepareServices(running.owner, [newerLamps]);
    const newer = running.service(newerLamps);
    answering = [older, newer];
    await after(20);

    await prepareServices(running.owner, [lamps, watcher]);
    answering = [newer];
    await running.stopWork();
    running.startFeeds(newer, running.service(watcher));
    await newer.inTenant(systemScope(someTenant, running.clock, 'spec'), (tx) =>
      tx.due(dim, 'later', running.clock.now()),
    );
    await after(20);

    answering = [running.service(lamps)];
    await running.stopWork();
    await prepareServices(running.owner, [lamps, watcher]);
    const back = running.service(lamps);
    running.startFeeds(back, running.service(watcher));
    await running.startJobs(back);
    answering = [back];
    await after(20);
    loaded = false;
    await Promise.all(load);

    expect(failures).toEqual([]);
    await eventually(async () => {
      const { rows } = await running.owner.query<{ note: string }>('SELECT note FROM scoring.seen');
      expect(rows.map(({ note }) => note).sort()).toEqual([...acknowledged].sort());
    });
    expect((await running.owner.query('SELECT job, dead_at FROM surveys.due_jobs')).rows).toEqual([
      { job: 'dim', dead_at: null },
    ]);
    expect(dimmed).toEqual([]);

    await running.stopWork();
    await running.startJobs(running.service(newerLamps));
    await eventually(() => expect(dimmed).toEqual(['later']));
  });

  it('stays possible: every migration only adds, unless its name says that it takes away', () => {
    const sinceItIsARule = (name: string): boolean => name > '2026-11-30';
    for (const { name, migrations } of everyService)
      expect([name, mislabelled({ ...serviceTables, ...migrations }).filter(sinceItIsARule)]).toEqual([name, []]);
  });
});
