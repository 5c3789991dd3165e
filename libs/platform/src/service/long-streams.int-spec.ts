import { randomUUID } from 'node:crypto';
import { type LampTables, lamp, lamps } from '../testing/lamps.js';
import { RunningServices, scopeOf } from '../testing/running-services.js';
import type { Service } from './service.js';

const switchOn = { type: 'SwitchLamp', data: { on: true, note: 'evening' } } as const;
const switchOff = { type: 'SwitchLamp', data: { on: false, note: 'night' } } as const;

describe('a service on a long stream', () => {
  let running: RunningServices;
  let service: Service<LampTables>;
  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
    service = running.service(lamps);
  });
  afterAll(() => running.stop());

  const switching = async (by: Service<LampTables>, id: string, times: number): Promise<void> => {
    for (let turn = 0; turn < times; turn += 1) {
      const { state } = await loaded(by, id);
      await by.execute(scopeOf(), lamp, id, state.on ? switchOff : switchOn);
    }
  };
  const loaded = (by: Service<LampTables>, id: string) => by.inTenant(scopeOf(), (tx) => tx.load(lamp, id));
  /** Removes the latest events, as a restore of an older backup does. */
  const setBack = (id: string, to: number) =>
    running.owner.query('DELETE FROM surveys.events WHERE stream = $1 AND version > $2', [`lamp-${id}`, to]);

  it('knows what it would know if it read all of it, whichever process gave the commands', async () => {
    const [id, other] = [randomUUID(), running.service(lamps)];
    for (let turn = 0; turn < 8; turn += 1) {
      await switching(service, id, 5);
      await switching(other, id, 3);
    }
    const whole = await running.service(lamps).inTenant(scopeOf(), (tx) => tx.load(lamp, id));
    expect(whole).toEqual({ state: { on: false, times: 64 }, version: 64 });
    expect([await loaded(service, id), await loaded(other, id)]).toEqual([whole, whole]);
    expect(await service.execute(scopeOf(), lamp, id, switchOn, { ifVersion: 64 })).toEqual({ id, version: 65 });
  });

  it('reads only what came since it knew it', async () => {
    const id = randomUUID();
    await switching(service, id, 40);
    const rows: number[] = [];
    await service.inTenant(scopeOf(), async (tx) => {
      const query = tx.client.query.bind(tx.client) as (statement: object) => Promise<{ rowCount: number }>;
      Object.assign(tx.client, {
        query: async (statement: object) => {
          const answer = await query(statement);
          rows.push(answer.rowCount);
          return answer;
        },
      });
      await tx.load(lamp, id);
    });
    expect(rows).toEqual([1]);
  });

  it('trusts the database rather than its cache, when the stream was set back', async () => {
    const id = randomUUID();
    await switching(service, id, 40);
    await setBack(id, 35);
    expect(await loaded(service, id)).toEqual({ state: { on: true, times: 35 }, version: 35 });
    expect(await service.execute(scopeOf(), lamp, id, switchOff)).toEqual({ id, version: 36 });
  });

  it('trusts the database rather than its cache, when the stream was set back and continued differently', async () => {
    const id = randomUUID();
    await switching(service, id, 40);
    await setBack(id, 39);
    await running.owner.query(
      `INSERT INTO surveys.events (tenant_id, stream, version, id, type, schema_version, data, meta)
       SELECT tenant_id, stream, 40, gen_random_uuid(), type, schema_version, data, meta
       FROM surveys.events WHERE stream = $1 AND version = 39`,
      [`lamp-${id}`],
    );
    expect(await loaded(service, id)).toEqual({ state: { on: true, times: 40 }, version: 40 });
    expect(await service.execute(scopeOf(), lamp, id, switchOff)).toEqual({ id, version: 41 });
  });

  it('knows nothing of what was not committed', async () => {
    const id = randomUUID();
    await switching(service, id, 40);
    const failing = service.inTenant(scopeOf(), async (tx) => {
      await tx.execute(lamp, id, switchOn);
      await tx.load(lamp, id);
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await loaded(service, id)).toEqual({ state: { on: false, times: 40 }, version: 40 });
  });
});
