import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Rejection } from '@cairn/event-sourcing';
import { eventually } from '@cairn/testing/eventually.js';
import { type LampTables, type WatcherTables, lamp, lampSwitched, lamps, watcherWith } from '../testing/lamps.js';
import { otherTenant, RunningServices, scopeOf, someTenant } from '../testing/running-services.js';
import { under } from '../database/transaction.js';
import type { Service } from '../service/service.js';
import { programmeTenant } from '../tenancy/programme.js';
import { tenantSettings } from '../tenancy/scope.js';
import { systemTimers } from '../clock/timers.js';
import { startFeeds } from './feed-worker.js';
import { moveCheckpoint, Overtaken, readCheckpoint } from './feed.store.js';
import { askForRetry } from './parked.store.js';
import { reaction, reactionTogether } from './reaction.js';
import { relayOutbox } from './relay.js';

let interruptions = 0;
let digestible = false;
const taken: string[] = [];

const remember = reaction<WatcherTables, typeof lampSwitched>(
  'remember-lamp-when-switched',
  lampSwitched,
  async (fact, tx) => {
    if (fact.data.note === 'refused') throw new Rejection('not-of-interest');
    if (fact.data.note === 'from a newer program') taken.push(JSON.stringify(fact.data));
    if (fact.data.note === 'poison' && !digestible) throw new Error('cannot be digested');
    await tx.db
      .insertInto('seen')
      .values({ tenant_id: fact.tenantId, event_id: fact.id, times: fact.data.times, note: fact.data.note })
      .execute();
    if (fact.data.note === 'interrupted' && interruptions++ < 2)
      await tx.client.query('SELECT pg_terminate_backend(pg_backend_pid())');
  },
);
const watcher = watcherWith([remember]);

describe('a fact on its way to another service', () => {
  let running: RunningServices;
  let publisher: Service<LampTables>;
  let follower: Service<WatcherTables>;

  beforeAll(async () => {
    running = await RunningServices.prepare(lamps, watcher);
    publisher = running.service(lamps);
    follower = running.service(watcher);
    running.startFeeds(publisher, follower);
  });
  afterAll(() => running.stop());

  const toggle = async (id: string, note: string, tenantId = someTenant) => {
    const { state } = await publisher.inTenant(scopeOf(tenantId), (tx) => tx.load(lamp, id));
    return publisher.execute(scopeOf(tenantId), lamp, id, { type: 'SwitchLamp', data: { on: !state.on, note } });
  };
  const seen = (note: string) =>
    running.owner
      .query<{ times: number; tenant_id: string }>(
        'SELECT times, tenant_id FROM scoring.seen WHERE note = $1 ORDER BY position',
        [note],
      )
      .then(({ rows }) => rows);

  it('arrives in the same tenant', async () => {
    await toggle(randomUUID(), 'plain', otherTenant);
    await eventually(async () => expect(await seen('plain')).toEqual([{ times: 1, tenant_id: otherTenant }]));
  });

  it('keeps what a newer release has published, byte for byte in the feed and for its followers', async () => {
    const stated =
      '{"brightness":{"lux":7.0, "of":[{"room":"\\u0141\u00f3d\u017a","wing":null}]},"on":true,"times":1,"note":"from a newer program","switchedBy":"a"}';
    await running.owner.query(
      `INSERT INTO surveys.outbox (tenant_id, event_id, type, data) VALUES ($1, gen_random_uuid(), $2, $3)`,
      [someTenant, lampSwitched.type, stated],
    );
    await eventually(async () => expect((await seen('from a newer program')).length).toBe(1));
    const { rows } = await running.owner.query<{ data: string }>(
      `SELECT data FROM surveys.feed WHERE data LIKE '%from a newer program%'`,
    );
    expect(rows).toEqual([{ data: stated }]);
    expect(taken).toEqual([JSON.stringify(JSON.parse(stated))]);
  });

  it('arrives in the order of its stream, each once, while 16 writers write, hold back and roll back', async () => {
    const ids = Array.from({ length: 16 }, () => randomUUID());
    await Promise.all(
      ids.map(async (id, writer) => {
        for (let turn = 0; turn < 25; turn += 1) {
          const rollsBack = turn % 10 === 9;
          const working = publisher.inTenant(scopeOf(), async (tx) => {
            const { state } = await tx.load(lamp, id);
            await tx.execute(lamp, id, { type: 'SwitchLamp', data: { on: !state.on, note: id } });
            if (turn % 7 === writer % 7) await pause(20 + writer * 5);
            if (rollsBack) throw new Error('taken back');
          });
          await (rollsBack ? expect(working).rejects.toThrow('taken back') : working);
        }
      }),
    );
    for (const id of ids) {
      const { version } = await publisher.inTenant(scopeOf(), (tx) => tx.load(lamp, id));
      await eventually(async () =>
        expect((await seen(id)).map(({ times }) => times)).toEqual(
          Array.from({ length: version }, (_, index) => index + 1),
        ),
      );
    }
  });

  it('arrives once although the connection is cut after the effect', async () => {
    await toggle(randomUUID(), 'interrupted');
    await eventually(async () => expect((await seen('interrupted')).length).toBe(1));
    await toggle(randomUUID(), 'after the cut');
    await eventually(async () => expect((await seen('after the cut')).length).toBe(1));
    expect((await seen('interrupted')).length).toBe(1);
    expect(interruptions).toBe(3);
  });

  it('is recorded with its reason when a rule refuses it, and the feed continues', async () => {
    await toggle(randomUUID(), 'refused');
    await toggle(randomUUID(), 'after refusal');
    await eventually(async () => expect((await seen('after refusal')).length).toBe(1));
    const { rows } = await running.owner.query(`SELECT 1 FROM scoring.refused_facts WHERE code = 'not-of-interest'`);
    expect(rows.length).toBe(1);
  });

  describe('that cannot be processed', () => {
    const parked = async () =>
      (await running.owner.query<{ error: string }>('SELECT error FROM scoring.parked ORDER BY position')).rows.map(
        ({ error }) => error,
      );
    const behind = 'Waits for an earlier fact of the organization.';
    const retry = () => askForRetry(under(follower.pool, tenantSettings(someTenant)), someTenant);
    const order = async () =>
      (
        await running.owner.query<{ note: string }>(
          `SELECT note FROM scoring.seen WHERE note LIKE '%poison' ORDER BY position`,
        )
      ).rows.map(({ note }) => note);

    it('is parked after several attempts; later facts of its organization wait behind it, others continue', async () => {
      await toggle(randomUUID(), 'poison');
      await toggle(randomUUID(), 'after poison');
      await toggle(randomUUID(), 'of another, after poison', otherTenant);
      await eventually(async () => expect((await seen('of another, after poison')).length).toBe(1));
      await toggle(randomUUID(), 'long after poison');
      await eventually(async () => expect(await parked()).toEqual(['cannot be digested', behind, behind]));
      expect(await order()).toEqual(['of another, after poison']);
    });

    it('stays parked when it is tried again and fails, and nothing behind it is taken', async () => {
      expect(await retry()).toBe(3);
      await eventually(async () =>
        expect((await running.owner.query('SELECT FROM scoring.parked WHERE retry_asked')).rows).toEqual([]),
      );
      expect(await parked()).toHaveLength(3);
      expect(await order()).toEqual(['of another, after poison']);
    });

    it('is waited for by what a follower of another process reads', async () => {
      await running.stopWork();
      running.startFeeds(publisher, follower);
      await toggle(randomUUID(), 'after a start, after poison');
      await eventually(async () => expect(await parked()).toHaveLength(4));
    });

    it('is processed with all that waits, in order, once a retry is requested and succeeds; then nothing waits', async () => {
      digestible = true;
      await retry();
      await eventually(async () => expect(await parked()).toEqual([]));
      await toggle(randomUUID(), 'free of poison');
      await eventually(async () =>
        expect(await order()).toEqual([
          'of another, after poison',
          'poison',
          'after poison',
          'long after poison',
          'after a start, after poison',
          'free of poison',
        ]),
      );
    });
  });

  it('is never waited for when the connection that would have published it was cut during its append', async () => {
    const outcomes: PromiseSettledResult<void>[] = [];
    const appends = Array.from({ length: 120 }, (_, index) => async () => {
      await publisher.inTenant(scopeOf(), async (tx) => {
        await tx.execute(lamp, randomUUID(), { type: 'SwitchLamp', data: { on: true, note: 'told among cuts' } });
        if (index % 3 !== 0) await tx.client.query('SELECT pg_terminate_backend(pg_backend_pid())');
      });
    });
    // No more at once than there are connections: who waits for one too long is refused as well.
    while (appends.length > 0)
      outcomes.push(...(await Promise.allSettled(appends.splice(0, 12).map((append) => append()))));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(80);
    await eventually(async () => expect((await seen('told among cuts')).length).toBe(40));
    const { rows } = await running.owner.query<{ lag: number; waiting: number; burnt: boolean }>(
      `SELECT ((SELECT max(position) FROM surveys.feed) - (SELECT position FROM scoring.checkpoints WHERE subscription = 'surveys'))::int AS lag,
        (SELECT count(*) FROM surveys.outbox)::int AS waiting, (SELECT max(position) - count(*) >= 80 FROM surveys.events) AS burnt`,
    );
    expect(rows).toEqual([{ lag: 0, waiting: 0, burnt: true }]);
  });

  it('gets a dense position in the feed whatever was rolled back', async () => {
    const { rows } = await running.owner.query<{ gaps: number }>(
      'SELECT (max(position) - count(*))::int AS gaps FROM surveys.feed',
    );
    expect(rows[0]?.gaps).toBe(0);
  });

  it('is moved by one relay at a time, so that positions never collide', async () => {
    await Promise.all(Array.from({ length: 40 }, () => toggle(randomUUID(), 'many relays')));
    await Promise.all(Array.from({ length: 8 }, () => relayOutbox(publisher.pool, 'surveys')));
    await eventually(async () => expect((await seen('many relays')).length).toBe(40));
  });
});

it('is caught up with, each fact once and in order, although connections are cut during it', async () => {
  const running = await RunningServices.prepare(lamps, watcher);
  try {
    await running.owner.query(
      `INSERT INTO surveys.feed SELECT n, $1, gen_random_uuid(), 'lamp-switched.v1', json_build_object('on', true, 'times', n, 'note', 'told before')::text, now() FROM generate_series(1, 3000) n`,
      [someTenant],
    );
    running.startFeeds(running.service(watcher));
    const times = async () =>
      (await running.owner.query<{ times: number }>('SELECT times FROM scoring.seen ORDER BY position')).rows.map(
        (row) => row.times,
      );
    for (let cut = 0; cut < 20; cut += 1) {
      await pause(25);
      await running.owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'cairn_scoring' AND query LIKE '%surveys.feed%'`,
      );
    }
    await eventually(async () => expect(await times()).toEqual(Array.from({ length: 3000 }, (_, index) => index + 1)));
  } finally {
    await running.stop();
  }
});

it('that cannot be digested makes the next such fact wait no longer than it waited itself', async () => {
  const choke = reaction<WatcherTables, typeof lampSwitched>('choke', lampSwitched, () =>
    Promise.reject(new Error('cannot be digested')),
  );
  const running = await RunningServices.prepare(lamps, watcherWith([choke]));
  const waits: number[] = [];
  const impatient = {
    now: systemTimers.now,
    after: (ms: number, then: () => void) => {
      waits.push(ms);
      return systemTimers.after(0, then);
    },
  };
  await running.owner.query(
    `INSERT INTO surveys.feed SELECT n, gen_random_uuid(), gen_random_uuid(), 'lamp-switched.v1', '{"on":true,"times":1,"note":"poison"}', now() FROM generate_series(1, 5) n`,
  );
  const feeds = startFeeds(running.service(watcherWith([choke])), [choke], () => undefined, { timers: impatient });
  try {
    await eventually(async () => expect((await running.owner.query('SELECT FROM scoring.parked')).rowCount).toBe(5));
    expect(waits).toContain(3_200);
    expect(waits).not.toContain(6_400);
  } finally {
    await feeds.stop();
    await running.stop();
  }
});

it('takes effect once, in the order of its organization, where several processes follow it at the same time', async () => {
  const running = await RunningServices.prepare(lamps, watcher);
  try {
    await running.owner.query(
      `INSERT INTO surveys.feed SELECT n, ('00000000-0000-4000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid, gen_random_uuid(), 'lamp-switched.v1', json_build_object('on', true, 'times', n, 'note', 'told before')::text, now() FROM generate_series(1, 4000) n`,
    );
    running.startFeeds(running.service(watcher), running.service(watcher), running.service(watcher));
    await eventually(async () =>
      expect(
        (
          await running.owner.query<{ position: string }>(
            `SELECT position FROM scoring.checkpoints WHERE subscription = 'surveys'`,
          )
        ).rows,
      ).toEqual([{ position: '4000' }]),
    );
    const { rows } = await running.owner.query<{ times: number }>(
      'SELECT times FROM scoring.seen ORDER BY tenant_id, position',
    );
    const tenantOf = (times: number): number => times % 50;
    expect(rows.map(({ times }) => times)).toEqual(
      Array.from({ length: 4000 }, (_, index) => index + 1).sort(
        (one, other) => tenantOf(one) - tenantOf(other) || one - other,
      ),
    );
    expect(running.problems).toEqual([]);
  } finally {
    await running.stop();
  }
});

describe('facts of many organizations that alternate', () => {
  const takes: (readonly [tenantId: string, times: readonly number[]])[] = [];
  const together = reactionTogether<WatcherTables, typeof lampSwitched>(
    'remember-lamps',
    lampSwitched,
    async (facts, tx) => {
      takes.push([tx.scope.tenantId, facts.map(({ data }) => data.times)]);
      if (facts.some(({ data }) => data.note === 'poison')) throw new Error('cannot be digested');
      await tx.db
        .insertInto('seen')
        .values(
          facts.map((fact) => ({
            tenant_id: fact.tenantId,
            event_id: fact.id,
            times: fact.data.times,
            note: fact.data.note,
          })),
        )
        .execute();
    },
  );
  const following = watcherWith([together]);
  const feedWith = async (running: RunningServices, note: string) => {
    takes.splice(0);
    await running.owner.query(
      `INSERT INTO surveys.feed SELECT n, ('00000000-0000-4000-8000-' || lpad((n % 3)::text, 12, '0'))::uuid, gen_random_uuid(), 'lamp-switched.v1', json_build_object('on', true, 'times', n, 'note', CASE n WHEN 7 THEN $1 ELSE 'told' END)::text, now() FROM generate_series(1, 300) n`,
      [note],
    );
    running.startFeeds(running.service(following));
  };
  const tenant = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const timesOf = (n: number): number[] =>
    Array.from({ length: 300 }, (_, index) => index + 1).filter((t) => t % 3 === n);

  it('are taken by organization, all of a page in one transaction, and what is of the programme in its place', async () => {
    const running = await RunningServices.prepare(lamps, following);
    try {
      await feedWith(running, 'told');
      await eventually(async () => expect((await running.owner.query('SELECT FROM scoring.seen')).rowCount).toBe(300));
      const ofProgramme = takes.filter(([tenantId]) => tenantId === programmeTenant);
      expect(ofProgramme.map(([, times]) => times)).toEqual(timesOf(0).map((times) => [times]));
      const others = takes.filter(([tenantId]) => tenantId !== programmeTenant);
      expect(others.filter(([tenantId]) => tenantId === tenant(1)).flatMap(([, times]) => times)).toEqual(timesOf(1));
      const written = await running.owner.query<{ transactions: number }>(
        'SELECT count(DISTINCT xmin::text)::int AS transactions FROM scoring.seen',
      );
      expect(written.rows).toEqual([{ transactions: 1 }]);
    } finally {
      await running.stop();
    }
  });

  it('continue when those of one organization fail: they are parked, each with what follows it', async () => {
    const running = await RunningServices.prepare(lamps, following);
    try {
      await feedWith(running, 'poison');
      const parked = async () =>
        (
          await running.owner.query<{ tenant_id: string; count: number }>(
            'SELECT tenant_id, count(*)::int AS count FROM scoring.parked GROUP BY tenant_id',
          )
        ).rows;
      await eventually(async () => expect(await parked()).toEqual([{ tenant_id: tenant(1), count: 98 }]));
      await eventually(async () => expect((await running.owner.query('SELECT FROM scoring.seen')).rowCount).toBe(202));
    } finally {
      await running.stop();
    }
  });
});

it('never fails a statement where several processes race for it', async () => {
  const running = await RunningServices.prepare(lamps, watcher);
  const failed = async () =>
    (
      await running.owner.query<{ failed: string }>(
        'SELECT xact_rollback AS failed FROM pg_stat_database WHERE datname = current_database()',
      )
    ).rows[0]?.failed;
  try {
    const pool = running.poolOf('scoring');
    await readCheckpoint(pool, 'surveys');
    const before = await failed();
    const moves = await Promise.allSettled(
      Array.from({ length: 20 }, () => moveCheckpoint(pool, 'surveys', '0', '1', true)),
    );
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const move of moves) if (move.status === 'rejected') expect(move.reason).toBeInstanceOf(Overtaken);
    await running.owner.query('SELECT pg_stat_force_next_flush()').catch(() => undefined);
    expect(await failed()).toBe(before);
  } finally {
    await running.stop();
  }
});

it('is left to the process that takes it at the moment: nobody waits until that one has committed', async () => {
  const running = await RunningServices.prepare(lamps, watcher);
  try {
    const pool = running.poolOf('scoring');
    expect(await readCheckpoint(pool, 'surveys')).toBe('0');
    const other = await pool.connect();
    try {
      await other.query('BEGIN');
      await other.query(`UPDATE checkpoints SET position = 1 WHERE subscription = 'surveys'`);
      // Who waited would fail here, by the lock timeout of the role.
      expect(await readCheckpoint(pool, 'surveys')).toBeUndefined();
      await other.query('COMMIT');
    } finally {
      other.release();
    }
    expect(await readCheckpoint(pool, 'surveys')).toBe('1');
  } finally {
    await running.stop();
  }
});

it('waits quietly for a publisher that has never started', async () => {
  const running = await RunningServices.prepare(watcher);
  try {
    const follower = running.service(watcher);
    running.startFeeds(follower);
    await pause(300);
    await running.startPublisher(lamps);
    await running
      .service(lamps)
      .execute(scopeOf(), lamp, randomUUID(), { type: 'SwitchLamp', data: { on: true, note: 'at last' } });
    await eventually(async () =>
      expect((await running.owner.query('SELECT 1 FROM scoring.seen')).rows).toHaveLength(1),
    );
    expect(running.problems).toEqual([]);
  } finally {
    await running.stop();
  }
});

describe.each(['9', String(2n ** 53n - 10n)])('a feed that continues from position %s', (start) => {
  it('keeps its order', async () => {
    const running = await RunningServices.prepare(lamps, watcher);
    try {
      await running.owner.query(
        `INSERT INTO surveys.feed VALUES (${start}, gen_random_uuid(), gen_random_uuid(), 'x', '{}', now())`,
      );
      await running.owner.query(`INSERT INTO scoring.checkpoints VALUES ('surveys', ${start})`);
      const [publisher, follower] = [running.service(lamps), running.service(watcher)];
      running.startFeeds(publisher, follower);
      const id = randomUUID();
      for (let turn = 0; turn < 25; turn += 1)
        await publisher.execute(scopeOf(), lamp, id, {
          type: 'SwitchLamp',
          data: { on: turn % 2 === 0, note: 'counted' },
        });
      const seen = () =>
        running.owner
          .query<{ times: number }>('SELECT times FROM scoring.seen ORDER BY position')
          .then(({ rows }) => rows.map(({ times }) => times));
      await eventually(async () => expect(await seen()).toEqual(Array.from({ length: 25 }, (_, index) => index + 1)));
    } finally {
      await running.stop();
    }
  });
});
