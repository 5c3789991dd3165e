import { lamps } from '../testing/lamps.js';
import { RunningServices, otherTenant, someTenant } from '../testing/running-services.js';
import { retentionsOf } from './retentions.js';
import { sweep } from './sweep.js';

const insert: Readonly<Record<string, string>> = {
  idempotency_keys: `INSERT INTO surveys.idempotency_keys (tenant_id, key, request_hash, recorded_at) VALUES ($1, gen_random_uuid(), 'x', now() - $2 * interval '1 day')`,
  refused_facts: `INSERT INTO surveys.refused_facts (tenant_id, subscription, position, event_id, code, recorded_at) VALUES ($1, 'scoring x', (SELECT count(*) FROM surveys.refused_facts), gen_random_uuid(), 'x', now() - $2 * interval '1 day')`,
  due_jobs: `INSERT INTO surveys.due_jobs (tenant_id, job, key, due_at, dead_at) VALUES ($1, 'x', gen_random_uuid(), now() - interval '1000 days', now() - $2 * interval '1 day')`,
};

describe('rows that have had their time', () => {
  let running: RunningServices;
  beforeAll(async () => void (running = await RunningServices.prepare(lamps)));
  afterAll(() => running.stop());

  it.each(retentionsOf('surveys'))(
    'of $table are deleted after $days days, for every organization, and not before',
    async ({ table, days, since }) => {
      for (const tenant of [someTenant, otherTenant])
        for (const age of [days - 1, days + 1]) await running.owner.query(insert[table] ?? '', [tenant, age]);
      expect((await sweep(running.poolOf('surveys'), 'surveys'))[table]).toBe(2);
      const { rows } = await running.owner.query<{ age: number }>(
        `SELECT extract(day FROM now() - ${since})::int AS age FROM surveys.${table}`,
      );
      expect(rows.map(({ age }) => age)).toEqual([days - 1, days - 1]);
      expect((await sweep(running.poolOf('surveys'), 'surveys'))[table]).toBe(0);
    },
  );

  it('that are due and not dead stay, however old they are', async () => {
    await running.owner.query(
      `INSERT INTO surveys.due_jobs (tenant_id, job, key, due_at) VALUES ($1, 'x', 'old', now() - interval '1000 days')`,
      [someTenant],
    );
    await sweep(running.poolOf('surveys'), 'surveys');
    expect((await running.owner.query(`SELECT FROM surveys.due_jobs WHERE key = 'old'`)).rowCount).toBe(1);
  });
});
