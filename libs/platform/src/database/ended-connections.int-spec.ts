import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@cairn/testing/eventually.js';
import { createAuthPool } from '../auth/auth-pool.js';
import { reaction } from '../feed/reaction.js';
import { type WatcherTables, lamp, lampSwitched, lamps, watcherWith } from '../testing/lamps.js';
import { RunningServices, scopeOf } from '../testing/running-services.js';

const remember = reaction<WatcherTables, typeof lampSwitched>('remember', lampSwitched, async (fact, tx) => {
  await tx.db
    .insertInto('seen')
    .values({ tenant_id: fact.tenantId, event_id: fact.id, times: fact.data.times, note: fact.data.note })
    .execute();
});

/** Every role that logs in: services, sign-in, queue, and the line of hints. */
const ENDED = `SELECT usename AS role, pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND usename LIKE 'cairn\\_%' AND usename <> current_user`;

it('a process outlives it when the database ends the connections of every role under load, and loses nothing', async () => {
  const watcher = watcherWith([remember]);
  const running = await RunningServices.prepare(lamps, watcher);
  const fatal: unknown[] = [];
  const died = (error: unknown): void => void fatal.push(error);
  process.on('uncaughtException', died).on('unhandledRejection', died);
  const signIn = createAuthPool(running.config);
  try {
    const [publisher, follower] = [running.service(lamps), running.service(watcher)];
    running.startFeeds(publisher, follower);
    await running.startJobs(publisher, follower);
    let loaded = true;
    const acknowledged: string[] = [];
    const writing = Array.from({ length: 6 }, async () => {
      while (loaded) {
        const id = randomUUID();
        await publisher
          .execute(scopeOf(), lamp, id, { type: 'SwitchLamp', data: { on: true, note: id } })
          .then(() => acknowledged.push(id))
          .catch(() => pause(1));
      }
    });
    const asking = (async () => {
      while (loaded) await signIn.query('SELECT pg_sleep(0.001)').catch(() => pause(1));
    })();
    const roles = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      await pause(50);
      for (const { role } of (await running.owner.query<{ role: string }>(ENDED)).rows) roles.add(role);
    }
    loaded = false;
    await Promise.all([...writing, asking]);
    expect([...roles].sort()).toEqual(['cairn_auth', 'cairn_queue', 'cairn_scoring', 'cairn_surveys']);
    await eventually(async () => {
      const { rows } = await running.owner.query<{ note: string }>('SELECT note FROM scoring.seen');
      const seen = rows.map(({ note }) => note);
      expect(new Set(seen).size).toBe(seen.length);
      expect(acknowledged.filter((id) => !seen.includes(id))).toEqual([]);
    });
    expect((await signIn.query('SELECT 1')).rowCount).toBe(1);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(fatal).toEqual([]);
  } finally {
    process.off('uncaughtException', died).off('unhandledRejection', died);
    await signIn.end();
    await running.stop();
  }
});
