import fc from 'fast-check';
import { alterations, overlooked, prepareLog } from '../testing/log-alterations.js';
import { lamp, lamps } from '../testing/lamps.js';
import { RunningServices, otherTenant, scopeOf, someTenant } from '../testing/running-services.js';
import { chainEvents } from './chain-events.store.js';
import { makeCheckpoint, readCheckpointsOf } from './log-checkpoints.store.js';
import { verifyLog } from './verify-log.js';

const switched = { type: 'SwitchLamp', data: { on: true, note: 'on' } } as const;
const id = (n: number): string => `00000000-0000-4000-8000-0000000000e${n}`;

describe('the hash chain of events', () => {
  let running: RunningServices;
  beforeEach(async () => {
    running = await RunningServices.prepare(lamps);
  });
  afterEach(() => running.stop());

  const verified = () => verifyLog(running.owner, 'surveys', new Map(), 0);

  it('holds every event of each organization, in the order in which they were appended', async () => {
    const service = running.service(lamps);
    for (const tenantId of [someTenant, otherTenant, someTenant])
      for (const n of [1, 2]) await service.execute(scopeOf(tenantId), lamp, id(n), switched).catch(() => undefined);
    expect(await verified()).toMatchObject({ faults: [], chained: 0, notChained: 4 });
    expect(await chainEvents(service.pool, 'surveys')).toBe(4);
    expect(await chainEvents(service.pool, 'surveys')).toBe(0);
    expect(await verified()).toMatchObject({ faults: [], chained: 4, notChained: 0 });
    await service.execute(scopeOf(), lamp, id(3), switched);
    expect(await verified()).toMatchObject({ faults: [], chained: 4, notChained: 1 });
  });

  it('takes an event whose transaction ended after that of a later one', async () => {
    const service = running.service(lamps);
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let appended: () => void = () => undefined;
    const isAppended = new Promise<void>((resolve) => (appended = resolve));
    const late = service.inTenant(scopeOf(), async (tx) => {
      await tx.execute(lamp, id(1), switched);
      await tx.db.selectFrom('lamps').selectAll().execute();
      appended();
      await held;
    });
    await isAppended;
    await service.execute(scopeOf(), lamp, id(2), switched);
    expect(await chainEvents(service.pool, 'surveys')).toBe(1);
    commit();
    await late;
    expect(await chainEvents(service.pool, 'surveys')).toBe(1);
    expect(await verified()).toMatchObject({ faults: [], chained: 2 });
  });

  it('is lengthened by several processes at once to one chain', async () => {
    const service = running.service(lamps);
    for (let n = 1; n <= 9; n += 1) await service.execute(scopeOf(), lamp, id(n), switched);
    const counts = await Promise.all([1, 2, 3].map(() => chainEvents(service.pool, 'surveys')));
    expect(counts.reduce((one, other) => one + other)).toBe(9);
    expect(await verified()).toMatchObject({ faults: [], chained: 9 });
  });

  it('has a checkpoint a day, each over the one before', async () => {
    const service = running.service(lamps);
    await service.execute(scopeOf(), lamp, id(1), switched);
    await chainEvents(service.pool, 'surveys');
    expect(await makeCheckpoint(service.pool, 'surveys', '2027-03-09')).toBe(true);
    expect(await makeCheckpoint(service.pool, 'surveys', '2027-03-09')).toBe(false);
    expect(await makeCheckpoint(service.pool, 'surveys', '2027-03-08')).toBe(false);
    await service.execute(scopeOf(otherTenant), lamp, id(2), switched);
    await chainEvents(service.pool, 'surveys');
    expect(await makeCheckpoint(service.pool, 'surveys', '2027-03-10')).toBe(true);
    const [first, second] = await readCheckpointsOf(running.owner, 'surveys');
    expect(first).toMatchObject({ number: 1, heads: [{ tenantId: someTenant, sequence: 1 }] });
    expect(second).toMatchObject({ number: 2, previous: first?.digest });
    expect(second?.heads).toContainEqual(expect.objectContaining({ tenantId: otherTenant, sequence: 1 }));
    expect(await verified()).toMatchObject({ faults: [], checkpoints: 2 });
  });

  it('shows every alteration by the owner of the database, and names the first event concerned', async () => {
    const { owner } = running;
    const prepared = await prepareLog(owner, running.service(lamps).pool);
    expect(await verifyLog(owner, 'surveys', prepared.published, 0)).toMatchObject({ faults: [], chained: 54 });
    const names = Object.keys(alterations);
    for (const name of names)
      expect([name, await overlooked(owner, prepared, { name, one: 7, other: 30 })]).toEqual([name, undefined]);
    const altered = fc.record({ name: fc.constantFrom(...names), one: fc.nat(), other: fc.nat() });
    await fc.assert(
      fc.asyncProperty(altered, async (one) => expect(await overlooked(owner, prepared, one)).toBeUndefined()),
      { seed: 61, numRuns: process.env['CI'] ? 200 : 60 },
    );
    expect(await verifyLog(owner, 'surveys', prepared.published, 0)).toMatchObject({ faults: [], chained: 54 });
  });

  it('can be read and lengthened by its service, and not rewritten', async () => {
    const { pool } = running.service(lamps);
    for (const statement of [
      `UPDATE event_chain SET hash = ''`,
      'DELETE FROM event_chain',
      'DELETE FROM chain_heads',
      `UPDATE cairn.log_checkpoints SET digest = ''`,
      'DELETE FROM cairn.log_checkpoints',
    ])
      await expect(pool.query(statement)).rejects.toThrow('permission denied');
  });
});
