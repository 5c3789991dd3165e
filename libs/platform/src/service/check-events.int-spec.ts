import { randomUUID } from 'node:crypto';
import { lamp, lamps } from '../testing/lamps.js';
import { otherTenant, RunningServices, scopeOf, someTenant } from '../testing/running-services.js';
import { type EventFault, checkEvents } from './check-events.js';

describe('checking stored events', () => {
  let running: RunningServices;
  beforeAll(async () => void (running = await RunningServices.prepare(lamps)));
  afterAll(() => running.stop());

  const checked = async (): Promise<{ count: number; faults: EventFault[] }> => {
    const faults: EventFault[] = [];
    return { count: await checkEvents(running.owner, lamps, (fault) => faults.push(fault)), faults };
  };

  it('reads the events of every organization and finds nothing wrong in what was written by commands', async () => {
    const service = running.service(lamps);
    for (const tenant of [someTenant, otherTenant]) {
      const id = randomUUID();
      for (const on of [true, false, true])
        await service.execute(scopeOf(tenant), lamp, id, { type: 'SwitchLamp', data: { on, note: 'a' } });
    }
    expect(await checked()).toEqual({ count: 6, faults: [] });
  });

  it('names what does not fit its schema, what has no definition, what is too new, and a gap', async () => {
    const insert = (stream: string, version: number, type: string, schema: number, data: string) =>
      running.owner.query(
        `INSERT INTO surveys.events (tenant_id, stream, version, id, type, schema_version, data, meta) VALUES ($1, $2, $3, gen_random_uuid(), $4, $5, $6, '{}')`,
        [someTenant, stream, version, type, schema, data],
      );
    const sound = JSON.stringify({ on: true, note: 'a' });
    await insert('lamp-w', 1, 'LampSwitched', 1, JSON.stringify({ on: 'yes', note: 'a' }));
    await insert('lamp-x', 1, 'LampLost', 1, sound);
    await insert('lamp-y', 1, 'LampSwitched', 99, sound);
    await insert('lamp-z', 1, 'LampSwitched', 1, '{"on":');
    await insert('lamp-zz', 2, 'LampSwitched', 1, sound);
    const { count, faults } = await checked();
    expect(count).toBe(11);
    expect(faults.map(({ stream, version, reason }) => [stream, version, reason])).toEqual([
      ['lamp-w', 1, expect.stringContaining('on:')],
      ['lamp-x', 1, expect.stringContaining('not defined')],
      ['lamp-y', 1, expect.stringContaining('newer')],
      ['lamp-z', 1, expect.stringContaining('JSON')],
      ['lamp-zz', 2, 'It follows version 0 of its stream.'],
    ]);
  });

  it('reads more events than a page has', async () => {
    await running.owner.query(
      `INSERT INTO surveys.events (tenant_id, stream, version, id, type, schema_version, data, meta)
       SELECT $1, 'lamp-long', n, gen_random_uuid(), 'LampSwitched', 1, $2, '{}' FROM generate_series(1, 2500) n`,
      [otherTenant, JSON.stringify({ on: true, note: 'a' })],
    );
    const { count, faults } = await checked();
    expect([count, faults.filter(({ stream }) => stream === 'lamp-long')]).toEqual([2511, []]);
  });
});
