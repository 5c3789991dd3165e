import { randomUUID } from 'node:crypto';
import { eventually } from '@cairn/testing/eventually.js';
import { type LampTables, lamp, lamps, lampsProjection } from '../testing/lamps.js';
import { RunningServices, otherTenant, scopeOf, someTenant } from '../testing/running-services.js';
import { rebuild } from './rebuild.js';
import type { ServiceProjection } from '../service/stream.js';

/** A promise that is fulfilled from outside. */
class Latch {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}

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
    const steps: [number, number][] = [];
    expect(await rebuild(running.owner, lamps, lampsProjection as never, (done, of) => steps.push([done, of]))).toBe(2);
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  const switchLamp = (tenant: string, id: string = randomUUID()) =>
    running
      .service(lamps)
      .execute(scopeOf(tenant), lamp, id, { type: 'SwitchLamp', data: { on: true, note: 'meanwhile' } });

  it('makes the organization that is replayed wait, and no other', async () => {
    const [reached, go] = [new Latch(), new Latch()];
    const slow: ServiceProjection<LampTables> = {
      ...(lampsProjection as ServiceProjection<LampTables>),
      on: {
        LampSwitched: async (db, event) => {
          reached.open();
          await go.opened;
          await lampsProjection.on.LampSwitched?.(db, event as never);
        },
      },
    };
    const done: string[] = [];
    const rebuilt = rebuild(running.owner, lamps, slow).then(() => done.push('rebuilt'));
    await reached.opened;
    const own = switchLamp(someTenant).then(() => done.push('own'));
    try {
      await switchLamp(otherTenant).then(() => done.push('other'));
      await eventually(async () =>
        expect(
          (await running.owner.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).rowCount,
        ).toBe(1),
      );
      expect(done).toEqual(['other']);
    } finally {
      go.open();
      await Promise.all([own, rebuilt]);
    }
    const { rows } = await running.owner.query('SELECT times FROM surveys.lamps');
    expect(rows).toEqual(Array.from({ length: 4 }, () => ({ times: 1 })));
  });

  it('is refused on a database whose appends would not wait for it', async () => {
    await running.owner.query('ALTER TRIGGER wait_for_rebuild ON surveys.events RENAME TO not_there_yet');
    try {
      await expect(rebuild(running.owner, lamps, lampsProjection as never)).rejects.toThrow('start Cairn once');
      expect((await running.owner.query('SELECT FROM surveys.lamps')).rowCount).toBe(4);
    } finally {
      await running.owner.query('ALTER TRIGGER not_there_yet ON surveys.events RENAME TO wait_for_rebuild');
    }
  });

  it('gives up when a write takes more than five seconds, instead of making all later ones wait', async () => {
    const [writing, written] = [new Latch(), new Latch()];
    const long = running.service(lamps).inTenant(scopeOf(someTenant), async (tx) => {
      await tx.execute(lamp, randomUUID(), { type: 'SwitchLamp', data: { on: true, note: 'slowly' } });
      writing.open();
      await written.opened;
    });
    await writing.opened;
    try {
      await expect(rebuild(running.owner, lamps, lampsProjection as never)).rejects.toThrow('lock timeout');
      expect((await running.owner.query('SELECT FROM surveys.lamps')).rowCount).toBe(4);
    } finally {
      written.open();
      await long;
    }
    expect(await rebuild(running.owner, lamps, lampsProjection as never)).toBe(5);
  });
});
