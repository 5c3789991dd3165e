import { randomUUID } from 'node:crypto';
import { lamp, lamps, lampsProjection } from '../testing/lamps.js';
import { RunningServices, otherTenant, scopeOf, someTenant } from '../testing/running-services.js';
import { rebuild } from './rebuild.js';

describe('a rebuild', () => {
  let running: RunningServices;
  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
    for (const tenant of [someTenant, otherTenant])
      await running
        .service(lamps)
        .execute(scopeOf(tenant), lamp, randomUUID(), { type: 'SwitchLamp', data: { on: true, note: 'evening' } });
  });
  afterAll(() => running.stop());

  it('goes organization by organization and says how far it is', async () => {
    const told: [number, number][] = [];
    expect(await rebuild(running.owner, lamps, lampsProjection as never, (done, of) => told.push([done, of]))).toBe(2);
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('gives up when somebody writes for more than five seconds, instead of making all who come later wait', async () => {
    const client = await running.owner.connect();
    let writing = true;
    const written = async (): Promise<void> => {
      if (!writing) return;
      writing = false;
      await client.query('COMMIT');
      client.release();
    };
    await client.query('BEGIN; LOCK TABLE surveys.events IN ROW EXCLUSIVE MODE');
    const tooLong = setTimeout(() => void written(), 12_000);
    try {
      await expect(rebuild(running.owner, lamps, lampsProjection as never)).rejects.toThrow('lock timeout');
      expect((await running.owner.query('SELECT FROM surveys.lamps')).rowCount).toBe(2);
    } finally {
      clearTimeout(tooLong);
      await written();
    }
    expect(await rebuild(running.owner, lamps, lampsProjection as never)).toBe(2);
  });
});
