import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { subscriberOf } from '@cairn/platform/feed/feed-worker.js';
import { reactionTogether } from '@cairn/platform/feed/reaction.js';
import { relayBatch, relayOutbox, waitingInOutbox } from '@cairn/platform/feed/relay.js';
import { Subscription } from '@cairn/platform/feed/subscription.js';
import { type WatcherTables, lamp, lampSwitched } from '@cairn/platform/testing/lamps.js';
import { scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { secondsOf } from '../measure.js';
import { type Bench, inRounds, note } from './bench.js';
import { copySeconds } from './pgbench.js';
import { type Line, bounded, compared, figure } from '../table.js';

const ROWS = 100_000;
const COMMANDS_PER_SECOND = 2000;
const published = JSON.stringify({ ...note, times: 1 });

export const relay = async ({ running: { owner }, pool }: Bench): Promise<Line[]> => {
  await owner.query('DELETE FROM surveys.outbox');
  await owner.query(
    `INSERT INTO surveys.outbox (tenant_id, event_id, type, data) SELECT $1::uuid, gen_random_uuid(), 'lamp-switched.v1', $2 FROM generate_series(1, $3::int)`,
    [someTenant, published, ROWS],
  );
  const seconds = await secondsOf(async () => {
    while ((await relayOutbox(pool, 'surveys')) === relayBatch);
  });
  return [
    {
      what: `relay of ${ROWS.toLocaleString('en')} outbox rows`,
      ours: figure(ROWS / seconds, '/s'),
      limit: '20,000 /s wanted',
      share: ROWS / seconds / 20_000,
      goal: 1,
    },
  ];
};

/** A subscription that begins: every row is read, checked and handed to a reaction which does nothing. */
export const catchUp = async ({
  running: { owner, problems },
  ownerUrl,
  follower,
  following,
  handled,
  ...pace
}: Bench): Promise<Line[]> => {
  await owner.query('TRUNCATE surveys.feed');
  await owner.query(
    `INSERT INTO surveys.feed SELECT n, $1::uuid, gen_random_uuid(), 'lamp-switched.v1', $2, clock_timestamp() FROM generate_series(1, $3::int) n`,
    [someTenant, published, ROWS],
  );
  const rounds = await inRounds(pace, async () => {
    const limit = await copySeconds(ownerUrl, 'SELECT * FROM surveys.feed ORDER BY position');
    await owner.query('DELETE FROM scoring.checkpoints');
    const subscription = new Subscription<WatcherTables>(
      subscriberOf(follower, (_, error) => problems.push(error)),
      'surveys',
      following.reactions,
    );
    const before = handled.count;
    const ours = await secondsOf(async () => {
      while (await subscription.step());
    });
    if (handled.count - before !== ROWS)
      throw new Error(`${handled.count - before} of ${ROWS} facts were handled: ${String(problems[0])}`);
    return { ours: ROWS / ours, limit: ROWS / limit };
  });
  return [compared(`catch-up of ${ROWS.toLocaleString('en')} feed rows, checked`, 0.65, rounds, '/s', 'COPY')];
};

const TENANTS = 200;
const INTERLEAVED_A_SECOND = 5_000;

/** The same while the facts of many tenants alternate, with a reaction that writes a row for each fact. */
export const catchUpInterleaved = async ({ running: { owner, problems }, follower }: Bench): Promise<Line[]> => {
  await owner.query('TRUNCATE surveys.feed');
  await owner.query(
    `INSERT INTO surveys.feed SELECT n, ('00000000-0000-4000-8000-' || lpad((n % $1::int)::text, 12, '0'))::uuid, gen_random_uuid(), 'lamp-switched.v1', $2, clock_timestamp() FROM generate_series(1, $3::int) n`,
    [TENANTS, published, ROWS / 5],
  );
  await owner.query('DELETE FROM scoring.checkpoints');
  const subscription = new Subscription<WatcherTables>(
    subscriberOf(follower, (_, error) => problems.push(error)),
    'surveys',
    [rememberTogether],
  );
  const seconds = await secondsOf(async () => {
    while (await subscription.step());
  });
  const { rows } = await owner.query<{ seen: number }>('SELECT count(*)::int AS seen FROM scoring.seen');
  if (rows[0]?.seen !== ROWS / 5)
    throw new Error(`${rows[0]?.seen} of ${ROWS / 5} facts were taken: ${String(problems[0])}`);
  const perSecond = ROWS / 5 / seconds;
  return [
    {
      what: `the same, facts of ${TENANTS} tenants alternating, a row for each`,
      ours: figure(perSecond, '/s'),
      limit: `${INTERLEAVED_A_SECOND.toLocaleString('en')} /s wanted`,
      share: perSecond / INTERLEAVED_A_SECOND,
      goal: 1,
    },
  ];
};

const rememberTogether = reactionTogether<WatcherTables, typeof lampSwitched>(
  'remember-together',
  lampSwitched,
  async (facts, { client, scope }) => {
    await client.query({
      name: 'remember-together',
      text: 'INSERT INTO seen (tenant_id, event_id, times, note) SELECT $1, told.* FROM unnest($2::uuid[], $3::int[], $4::text[]) AS told',
      values: [
        scope.tenantId,
        facts.map(({ id }) => id),
        facts.map(({ data }) => data.times),
        facts.map(({ data }) => data.note),
      ],
    });
  },
);

/** How far the relay, which runs beside them, falls behind commands that keep a pace. */
export const relayBesideCommands = async ({ publisher, pool, seconds }: Bench): Promise<Line[]> => {
  let behind = 0;
  const started = performance.now();
  for (let sent = 0; performance.now() - started < seconds * 1000;) {
    const wanted = ((performance.now() - started) / 1000) * COMMANDS_PER_SECOND - sent;
    const turn = Array.from({ length: Math.floor(wanted) }, () =>
      publisher.execute(scopeOf(), lamp, randomUUID(), { type: 'SwitchLamp', data: note }),
    );
    await Promise.all(turn);
    sent += turn.length;
    behind = Math.max(behind, await waitingInOutbox(pool, 'surveys'));
    await pause(5);
  }
  return [
    bounded(
      `most rows that waited for the relay at ${COMMANDS_PER_SECOND.toLocaleString('en')} commands/s`,
      behind,
      COMMANDS_PER_SECOND,
      'rows',
    ),
  ];
};
