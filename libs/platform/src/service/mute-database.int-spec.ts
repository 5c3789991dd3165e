import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@cairn/testing/eventually.js';
import { freshDatabase } from '@cairn/testing/fresh-database.js';
import { createPool } from '../database/pool.js';
import { reaction } from '../feed/reaction.js';
import { openMuteLine } from '../jobs/testing/mute-line.js';
import { type WatcherTables, lamp, lampSwitched, lamps, watcherWith } from '../testing/lamps.js';
import { RunningServices, scopeOf } from '../testing/running-services.js';
import { whilePreparing } from '../process/prepare-database.js';

const remember = reaction<WatcherTables, typeof lampSwitched>('remember', lampSwitched, async (fact, tx) => {
  const { times, note } = fact.data;
  await tx.db.insertInto('seen').values({ tenant_id: fact.tenantId, event_id: fact.id, times, note }).execute();
});

it('work continues after all connections to the database stopped answering, and stops without an answer', async () => {
  const database = await freshDatabase();
  const line = await openMuteLine(database.url);
  const url = new URL(database.url);
  url.port = new URL(line.url).port;
  const drop = async (): Promise<void> => {
    await line.stop();
    await database.drop();
  };
  const running = await RunningServices.prepareOn({ url: url.href, drop }, {}, lamps, watcherWith([remember]));
  const [publisher, follower] = [running.service(lamps), running.service(watcherWith([remember]))];
  running.startFeeds(publisher, follower);
  await running.startJobs(publisher, follower);
  const followedThrough = async (note: string): Promise<void> => {
    const id = randomUUID();
    for (let acknowledged = false; !acknowledged;)
      acknowledged = await publisher
        .execute(scopeOf(), lamp, id, { type: 'SwitchLamp', data: { on: true, note } })
        .then(
          () => true,
          () => pause(10, false),
        );
    await eventually(async () => {
      const { rows } = await running.owner.query('SELECT FROM scoring.seen WHERE note = $1', [note]);
      expect(rows).toHaveLength(1);
    });
  };
  await followedThrough('before');
  expect(line.mute()).toBeGreaterThan(5);
  await followedThrough('after');

  const client = await publisher.pool.connect();
  line.mute();
  const unanswered = client.query('SELECT 1').catch(() => 'given up');
  expect(await Promise.race([running.stopWork().then(() => 'stopped'), unanswered])).toBe('stopped');
  await unanswered;
  client.release(true);
  await running.stop();
});

it('a start whose connection to the database stops answering fails, and another one continues', async () => {
  const database = await freshDatabase();
  const line = await openMuteLine(database.url);
  const url = new URL(database.url);
  url.port = new URL(line.url).port;
  const [behind, direct] = [createPool(url.href, 2), createPool(database.url, 2)];
  try {
    const neverOver = (): Promise<void> => new Promise(() => line.mute());
    await expect(whilePreparing(behind, neverOver, { askEveryMs: 10, answerWithinMs: 100 })).rejects.toThrow('timeout');
    let prepared = 0;
    const prepare = (): Promise<void> => whilePreparing(direct, async () => void (prepared += 1));
    await Promise.all([prepare(), prepare()]);
    expect(prepared).toBe(2);
  } finally {
    await Promise.all([behind.end(), direct.end()]);
    await line.stop();
    await database.drop();
  }
});
