import { randomUUID } from 'node:crypto';
import { RunningServices, someTenant } from '@cairn/platform/testing/running-services.js';
import { everyService } from './every-service.js';
import { listed, retried } from './parked.command.js';

describe('facts that could not be taken in', () => {
  let running: RunningServices;
  beforeAll(async () => {
    running = await RunningServices.prepare(...everyService);
  });
  afterAll(() => running.stop());

  const parked = (position: number, data: string | null) =>
    running.owner.query(
      `INSERT INTO scoring.parked (tenant_id, subscription, position, event_id, error, parked_at, type, data, recorded_at)
       VALUES ($1, 'surveys', $2, $3, 'out of memory', '2027-03-02T09:00:00Z', CASE WHEN $4::text IS NOT NULL THEN 'answers-changed.v1' END, $4, now())`,
      [someTenant, position, randomUUID(), data],
    );

  it('are none at first', async () => {
    expect(await listed(running.owner)).toBe('No fact is parked.\n');
    expect(await retried(running.owner)).toBe('No fact is parked.\n');
  });

  it('are listed with the reason, and handed to the worker when they are retried', async () => {
    await parked(7, '{}');
    expect(await listed(running.owner)).toMatch(
      /^SERVICE .*\nscoring +surveys +7 +answers-changed\.v1 +\S+ +2027-03-02T09:00:00\.000Z +out of memory\n$/,
    );
    expect(await retried(running.owner)).toBe('1 fact is taken again by the running worker.\n');
    const { rows } = await running.owner.query('SELECT position, retry_asked FROM scoring.parked');
    expect(rows).toEqual([{ position: '7', retry_asked: true }]);
  });

  it('stay when an earlier version went on with later facts, for they could overwrite what is newer', async () => {
    await parked(3, null);
    expect(await retried(running.owner)).toMatch(/^1 fact .*\n1 was parked by an earlier version, .*They stay\.\n$/);
    const { rows } = await running.owner.query('SELECT position FROM scoring.parked WHERE NOT retry_asked');
    expect(rows).toEqual([{ position: '3' }]);
  });
});
