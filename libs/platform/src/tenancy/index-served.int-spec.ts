import { eventually } from '@cairn/testing/eventually.js';
import { under } from '../database/transaction.js';
import { readFeed } from '../feed/feed.store.js';
import { relayOutbox } from '../feed/relay.js';
import { claimableJobs } from '../service/due-jobs.store.js';
import type { Service } from '../service/service.js';
import { type LampTables, lampSwitched, lamps, watcherWith } from '../testing/lamps.js';
import { RunningServices } from '../testing/running-services.js';
import { workerSettings } from './scope.js';

const ROWS = 20_000;
const tenant = `('00000000-0000-4000-8000-' || lpad((n % 500)::text, 12, '0'))::uuid`;

describe('work across organizations, under its policies', () => {
  let running: RunningServices;
  let service: Service<LampTables>;
  beforeAll(async () => {
    const watcher = watcherWith([]);
    running = await RunningServices.prepare(lamps, watcher);
    service = running.service(lamps);
    await running.owner.query(
      `INSERT INTO surveys.outbox (tenant_id, event_id, type, data) SELECT ${tenant}, gen_random_uuid(), '${lampSwitched.type}', '{}' FROM generate_series(1, ${ROWS}) n;
       INSERT INTO surveys.feed SELECT n, ${tenant}, gen_random_uuid(), '${lampSwitched.type}', '{}', now() FROM generate_series(1, ${ROWS}) n;
       INSERT INTO surveys.due_jobs (tenant_id, job, key, due_at) SELECT ${tenant}, 'dim', n::text, now() + n * interval '1 hour' FROM generate_series(1, ${ROWS}) n`,
    );
    await running.owner.query('ANALYZE surveys.outbox, surveys.feed, surveys.due_jobs');
  });
  afterAll(() => running.stop());

  const scans = async (table: string) => {
    const { rows } = await running.owner.query<{ indexed: number; inSequence: number }>(
      `SELECT idx_scan::int AS indexed, seq_tup_read::int AS "inSequence" FROM pg_stat_user_tables WHERE schemaname = 'surveys' AND relname = $1`,
      [table],
    );
    return rows[0] ?? { indexed: 0, inSequence: 0 };
  };

  it.each<[what: string, table: string, work: () => Promise<unknown>]>([
    ['the relay', 'outbox', () => relayOutbox(service.pool, 'surveys')],
    ['the relay', 'feed', () => relayOutbox(service.pool, 'surveys')],
    [
      'a worker',
      'due_jobs',
      () => claimableJobs(under(service.pool, workerSettings('surveys')), ['dim'], '2100-01-01T00:00:00Z', 100),
    ],
  ])('%s reads %s by its index', async (_what, table, work) => {
    const before = await scans(table);
    await work();
    await eventually(async () => expect((await scans(table)).indexed).toBeGreaterThan(before.indexed));
    expect((await scans(table)).inSequence - before.inSequence).toBeLessThan(ROWS / 10);
  });

  it('a follower reads a page of the feed by its index', async () => {
    await running.owner.query('GRANT cairn_surveys_follower TO cairn_surveys WITH INHERIT FALSE, SET TRUE');
    const before = await scans('feed');
    const page = await readFeed(service.pool, 'surveys', [lampSwitched.type], '10000', 100);
    expect(page.rows).toHaveLength(100);
    await eventually(async () => expect((await scans('feed')).indexed).toBeGreaterThan(before.indexed));
    expect((await scans('feed')).inSequence - before.inSequence).toBeLessThan(ROWS / 10);
  });
});
