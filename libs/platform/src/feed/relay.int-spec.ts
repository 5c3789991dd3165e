import { lamps } from '../testing/lamps.js';
import { RunningServices, someTenant } from '../testing/running-services.js';
import { relayBatch, relayOutbox } from './relay.js';

describe('the relay', () => {
  let running: RunningServices;
  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
  });
  afterAll(() => running.stop());

  it('moves rows in the order of their ids, whatever the order they lie in, batch by batch', async () => {
    const count = relayBatch + 500;
    await running.owner.query(
      `INSERT INTO surveys.outbox (id, tenant_id, event_id, type, data) OVERRIDING SYSTEM VALUE
       SELECT n, $1, gen_random_uuid(), 'x', n::text FROM generate_series(1, $2::int) n ORDER BY (n * 7919) % $2::int`,
      [someTenant, count],
    );
    const pool = running.poolOf('surveys');
    expect([await relayOutbox(pool, 'surveys'), await relayOutbox(pool, 'surveys')]).toEqual([relayBatch, 500]);
    const { rows } = await running.owner.query<{ position: string; data: string }>(
      'SELECT position, data FROM surveys.feed ORDER BY position',
    );
    const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
    expect(rows.map(({ data }) => data)).toEqual(numbers);
    expect(rows.map(({ position }) => position)).toEqual(numbers);
    expect(await relayOutbox(pool, 'surveys')).toBe(0);
  });
});
