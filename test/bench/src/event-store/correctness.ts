import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from '@cairn/platform/database/pool.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { type WatcherTables, lamp, lampSwitched, lamps, watcherWith } from '@cairn/platform/testing/lamps.js';
import { RunningServices, scopeOf } from '@cairn/platform/testing/running-services.js';
import type { Line } from '../table.js';

const WRITERS = 16;
const TURNS = 40;

const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND usename IN ('cairn_surveys', 'cairn_scoring') AND application_name <> 'cairn wakeups' ORDER BY random() LIMIT 1`;

type Faults = { readonly events: number; readonly missed: number; readonly twice: number; readonly outOfOrder: number };

const remember = reaction<WatcherTables, typeof lampSwitched>(
  'remember',
  lampSwitched,
  async ({ tenantId, id, data }, tx) => {
    await tx.db
      .insertInto('seen')
      .values({ tenant_id: tenantId, event_id: id, times: data.times, note: data.note })
      .execute();
  },
);

/**
 * Sixteen writers, a tenth of whose transactions are held for up to 250 ms, a tenth rolled back, while connections are
 * cut: what another service then misses, sees twice or sees out of order, over so many runs. Where the server crashes,
 * it does so once amid each run.
 */
export const underFailure = (runs: number, crashing: boolean) => async (): Promise<Line[]> => {
  let total: Faults = { events: 0, missed: 0, twice: 0, outOfOrder: 0 };
  for (let run = 0; run < runs; run += 1) {
    const found = await oneRun(crashing);
    total = {
      events: total.events + found.events,
      missed: total.missed + found.missed,
      twice: total.twice + found.twice,
      outOfOrder: total.outOfOrder + found.outOfOrder,
    };
  }
  const { events, missed, twice, outOfOrder } = total;
  const what = crashing
    ? '  the same while the server crashes'
    : `missed, doubled, out of order in ${runs} runs under failure`;
  return [
    {
      what,
      ours: `${missed}, ${twice}, ${outOfOrder}`,
      limit: `${events.toLocaleString('en')} events`,
      share: missed + twice + outOfOrder,
      goal: 0,
      atMost: true,
    },
  ];
};

/**
 * Kills the server's process of one connection; the server then loses its memory, and starts again from what is on
 * disk.
 */
const crash = (owner: Pool): Promise<unknown> =>
  owner.query(`COPY (SELECT 1) TO PROGRAM 'kill -9 $PPID'`).catch(() => undefined);

const untilItAnswers = async (owner: Pool): Promise<void> => {
  while (
    !(await owner.query('SELECT 1').then(
      () => true,
      () => false,
    ))
  )
    await pause(50);
};

const oneRun = async (crashing: boolean): Promise<Faults> => {
  const watcher = watcherWith([remember]);
  const running = await RunningServices.prepare(lamps, watcher);
  const [publisher, follower] = [running.service(lamps), running.service(watcher)];
  running.startFeeds(publisher, follower);
  let writing = true;
  const ids = Array.from({ length: WRITERS }, () => randomUUID());
  const cutting = (async () => {
    while (writing) {
      await pause(100);
      await running.owner.query(CUT).catch(() => undefined);
    }
  })();
  const crashed = crashing ? pause(600 + Math.random() * 400).then(() => crash(running.owner)) : undefined;
  const write = async (id: string, turn: number): Promise<void> => {
    await publisher
      .inTenant(scopeOf(), async (tx) => {
        const { state } = await tx.load(lamp, id);
        await tx.execute(lamp, id, { type: 'SwitchLamp', data: { on: !state.on, note: id } });
        if (turn % 10 === 3) await pause(Math.random() * 250);
        if (turn % 10 === 7) throw new Error('taken back');
      })
      .catch(() => untilItAnswers(running.owner));
  };
  await Promise.all(
    ids.map(async (id) => {
      for (let turn = 0; turn < TURNS; turn += 1) await write(id, turn);
    }),
  );
  writing = false;
  await Promise.all([cutting, crashed]);
  await untilItAnswers(running.owner);
  const { rows: committed } = await running.owner.query<{ stream: string; version: number }>(
    'SELECT stream, max(version) AS version FROM surveys.events GROUP BY stream',
  );
  const events = committed.reduce((sum, { version }) => sum + version, 0);
  const seenCount = async () =>
    Number((await running.owner.query<{ count: string }>('SELECT count(*) FROM scoring.seen')).rows[0]?.count);
  for (const end = Date.now() + 60_000; (await seenCount()) < events && Date.now() < end;) await pause(50);
  const { rows: seen } = await running.owner.query<{ note: string; times: number }>(
    'SELECT note, times FROM scoring.seen ORDER BY position',
  );
  await running.stop();
  const faults = committed.map(({ stream, version }) => {
    const numbers = seen.filter(({ note }) => stream === `lamp-${note}`).map(({ times }) => times);
    const once = new Set(numbers);
    return {
      missed: version - once.size,
      twice: numbers.length - once.size,
      outOfOrder: numbers.filter((number, place) => place > 0 && number < (numbers[place - 1] ?? 0)).length,
    };
  });
  const sum = (of: 'missed' | 'twice' | 'outOfOrder') => faults.reduce((total, one) => total + one[of], 0);
  return { events, missed: sum('missed'), twice: sum('twice'), outOfOrder: sum('outOfOrder') };
};
