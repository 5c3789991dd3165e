import { randomUUID } from 'node:crypto';
import { type Command, type EventIn, Rejection, eventsOf } from '@cairn/event-sourcing';
import { eventually } from '@cairn/testing/eventually.js';
import { z } from 'zod';
import { RunningServices, otherTenant, scopeOf, someTenant } from '../testing/running-services.js';
import { type LampTables, lamp, lamps, lampsProjection } from '../testing/lamps.js';
import { rebuild } from '../process/rebuild.js';
import type { Service } from './service.js';
import { stream } from './stream.js';
import type { Transaction } from './transaction.js';

const switchOn = { type: 'SwitchLamp', data: { on: true, note: 'evening' } } as const;
const switchOff = { type: 'SwitchLamp', data: { on: false, note: 'night' } } as const;

/** No projection follows it. */
const bellEvents = eventsOf({ BellRung: z.object({}) });
const bell = stream<Command<'RingBell', object>, boolean, EventIn<typeof bellEvents>>(
  {
    category: 'bell',
    initialState: false,
    evolve: () => true,
    decide: {
      RingBell: (_, rung) => {
        if (rung) throw new Rejection('bell-rung');
        return [{ type: 'BellRung', data: {} }];
      },
    },
  },
  bellEvents,
);
const ring = { type: 'RingBell', data: {} } as const;

describe('a service', () => {
  let running: RunningServices;
  let service: Service<LampTables>;

  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
    service = running.service(lamps);
  });
  afterAll(() => running.stop());

  const lampRows = (tenantId: string, stream: string) =>
    service.inTenant(scopeOf(tenantId), ({ db }) =>
      db.selectFrom('lamps').selectAll().where('tenant_id', '=', tenantId).where('stream', '=', stream).execute(),
    );

  it('keeps the event, its projection and what others learn together', async () => {
    const id = randomUUID();
    expect(await service.execute(scopeOf(), lamp, id, switchOn)).toEqual({ id, version: 1 });
    expect(await lampRows(someTenant, `lamp-${id}`)).toMatchObject([{ is_on: true, times: 1 }]);
    const { rows } = await running.owner.query('SELECT data FROM surveys.outbox ORDER BY id DESC LIMIT 1');
    expect(JSON.parse(String(rows[0]?.data))).toEqual({ on: true, note: 'evening', times: 1 });
  });

  it('keeps nothing of a command that is refused', async () => {
    const id = randomUUID();
    await expect(
      service.execute(scopeOf(), lamp, id, { type: 'SwitchLamp', data: { on: true, note: 'forbidden' } }),
    ).rejects.toThrow('lamp-forbidden');
    expect(await lampRows(someTenant, `lamp-${id}`)).toEqual([]);
  });

  it('refuses a command, and keeps nothing of it, when what others would learn cannot be kept', async () => {
    const id = randomUUID();
    await running.owner.query(`ALTER TABLE surveys.outbox ADD CONSTRAINT full_disk CHECK (data NOT LIKE '%unkept%')`);
    const command = { type: 'SwitchLamp', data: { on: true, note: 'unkept' } } as const;
    await expect(service.execute(scopeOf(), lamp, id, command)).rejects.toMatchObject({ constraint: 'full_disk' });
    expect(await lampRows(someTenant, `lamp-${id}`)).toEqual([]);
    expect((await service.inTenant(scopeOf(), (tx) => tx.load(lamp, id))).version).toBe(0);
  });

  it('lets nothing elsewhere follow a command that another was ahead of', async () => {
    const id = randomUUID();
    const followed: string[] = [];
    const waiting = async (): Promise<void> => {
      const { rows } = await running.owner.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = 'cairn_surveys' AND query LIKE '%INTO events%'`,
      );
      expect(rows.length).toBeGreaterThan(0);
    };
    let second: Promise<void> | undefined;
    await service.inTenant(scopeOf(), async (tx) => {
      await tx.execute(bell, id, ring);
      followed.push('first');
      second = service.inTenant(scopeOf(), async (later) => {
        await later.execute(bell, id, ring);
        followed.push('second');
      });
      second.catch(() => undefined);
      await eventually(waiting);
    });
    await expect(second).rejects.toThrow('bell-rung');
    expect(followed).toEqual(['first']);
  });

  it('states nothing for what is already so', async () => {
    const id = randomUUID();
    await service.execute(scopeOf(), lamp, id, switchOn);
    expect(await service.execute(scopeOf(), lamp, id, switchOn)).toEqual({ id, version: 1 });
  });

  it('refuses a command given on an older version', async () => {
    const id = randomUUID();
    await service.execute(scopeOf(), lamp, id, switchOn);
    await expect(service.execute(scopeOf(), lamp, id, switchOff, { ifVersion: 0 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      details: { version: 1 },
    });
  });

  it('outlives a connection that is cut while its work waits, and keeps nothing of that work', async () => {
    const id = randomUUID();
    const working = service.inTenant(scopeOf(), async (tx) => {
      await tx.execute(lamp, id, switchOn);
      const { rows } = await tx.client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await running.owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await expect(working).rejects.toThrow(/terminat|connection/i);
    expect(await lampRows(someTenant, `lamp-${id}`)).toEqual([]);
    expect(await service.execute(scopeOf(), lamp, id, switchOn)).toEqual({ id, version: 1 });
  });

  it('has all its connections back after many commands were cut off at whatever step they were', async () => {
    const cut = async (): Promise<void> => {
      await running.owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'cairn_surveys' AND application_name = 'cairn'`,
      );
    };
    const outcomes = { done: 0, cut: 0 };
    const command = async (): Promise<void> => {
      await service.execute(scopeOf(), lamp, randomUUID(), switchOn).then(
        () => (outcomes.done += 1),
        () => (outcomes.cut += 1),
      );
    };
    for (let round = 0; round < 60; round += 1) {
      const commands = Array.from({ length: 12 }, command);
      await Promise.all([...commands, new Promise((resolve) => setTimeout(resolve, round % 8)).then(cut)]);
    }
    expect(outcomes.cut).toBeGreaterThan(0);
    expect(outcomes.done).toBeGreaterThan(0);
    const { pool } = service;
    expect({ lent: pool.totalCount - pool.idleCount, waiting: pool.waitingCount }).toEqual({ lent: 0, waiting: 0 });
    const id = randomUUID();
    expect(await service.execute(scopeOf(), lamp, id, switchOn)).toEqual({ id, version: 1 });
  });

  it('lets each of 64 simultaneous commands on one stream take its turn, and loses none', async () => {
    const id = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        service.execute(scopeOf(), lamp, id, { type: 'SwitchLamp', data: { on: index % 2 === 0, note: `${index}` } }),
      ),
    );
    const { version, state } = await service.inTenant(scopeOf(), (tx) => tx.load(lamp, id));
    expect([version, state.times]).toEqual([Math.max(...results.map((result) => result.version)), version]);
    expect(await lampRows(someTenant, `lamp-${id}`)).toMatchObject([{ times: version }]);
  });

  it('refuses nobody for being overtaken where several processes keep giving commands on one stream', async () => {
    const [id, processes] = [randomUUID(), [service, running.service(lamps)]];
    const switchOver = async (tx: Transaction<LampTables>) =>
      tx.execute(lamp, id, (await tx.load(lamp, id)).state.on ? switchOff : switchOn);
    const givesMany = async (giver: number): Promise<void> => {
      for (let turn = 0; turn < 50; turn += 1) await processes[giver % 2]?.inTenant(scopeOf(), switchOver);
    };
    await expect(Promise.all(Array.from({ length: 8 }, (_, giver) => givesMany(giver)))).resolves.toHaveLength(8);
  });

  describe('with an idempotency key', () => {
    const keyed = (key: string, requestHash = 'a') => ({ ...scopeOf(), idempotency: { key, requestHash } });

    it('carries out 100 equal requests once and answers all alike', async () => {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => service.execute(keyed(key), lamp, randomUUID(), switchOn)),
      );
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    });

    it('refuses the key for another request', async () => {
      const key = randomUUID();
      await service.execute(keyed(key), lamp, randomUUID(), switchOn);
      await expect(service.execute(keyed(key, 'b'), lamp, randomUUID(), switchOn)).rejects.toMatchObject({
        code: 'idempotency-key-reused',
      });
    });

    it('forgets a key whose command was refused', async () => {
      const key = randomUUID();
      const forbidden = { type: 'SwitchLamp', data: { on: true, note: 'forbidden' } } as const;
      await expect(service.execute(keyed(key), lamp, randomUUID(), forbidden)).rejects.toThrow();
      await expect(service.execute(keyed(key), lamp, randomUUID(), switchOn)).resolves.toMatchObject({ version: 1 });
    });
  });

  describe('between tenants', () => {
    it('shows one tenant nothing of the other', async () => {
      const id = randomUUID();
      await service.execute(scopeOf(otherTenant), lamp, id, switchOn);
      const seen = await service.inTenant(scopeOf(someTenant), ({ db }) =>
        db.selectFrom('lamps').selectAll().where('stream', '=', `lamp-${id}`).execute(),
      );
      expect(seen).toEqual([]);
    });

    it('lets no tenant write into the other', async () => {
      const writing = service.inTenant(scopeOf(someTenant), ({ db }) =>
        db.insertInto('lamps').values({ tenant_id: otherTenant, stream: 'lamp-x', is_on: true, times: 1 }).execute(),
      );
      await expect(writing).rejects.toMatchObject({ code: '42501' });
    });

    it('shows nothing without a tenant, also on a connection that had one', async () => {
      const counts = await Promise.all(
        Array.from({ length: 24 }, () => service.inNoTenant((db) => db.selectFrom('lamps').selectAll().execute())),
      );
      expect(counts.flat()).toEqual([]);
    });

    it('lets staff read across tenants and write nothing', async () => {
      await service.execute(scopeOf(otherTenant), lamp, randomUUID(), switchOn);
      const tenants = await service.inProgramme((db) =>
        db.selectFrom('lamps').select('tenant_id').distinct().execute(),
      );
      expect(tenants.length).toBe(2);
      await expect(
        service.inProgramme((db) => db.updateTable('lamps').set({ times: 99 }).executeTakeFirst()),
      ).rejects.toThrow('permission denied for table lamps');
    });

    it('refuses a tenant that is no UUID before it reaches the database', async () => {
      await expect(service.inTenant(scopeOf("x'; DROP TABLE lamps; --"), () => Promise.resolve())).rejects.toThrow(
        'UUID',
      );
    });

    it('keeps the tenants apart on one connection when an error comes between them', async () => {
      await expect(service.inTenant(scopeOf(otherTenant), ({ client }) => client.query('SELECT 1/0'))).rejects.toThrow(
        'division',
      );
      const seen = await service.inNoTenant((db) => db.selectFrom('lamps').selectAll().execute());
      expect(seen).toEqual([]);
    });
  });

  it('rebuilds a projection to what it was, and publishes nothing by it', async () => {
    const all = () =>
      running.owner
        .query('SELECT * FROM surveys.lamps ORDER BY tenant_id, stream')
        .then(({ rows }) => rows as unknown[]);
    const published = () =>
      running.owner.query('SELECT count(*)::int AS n FROM surveys.outbox').then(({ rows }) => rows[0] as unknown);
    const [before, publishedBefore] = [await all(), await published()];
    await running.owner.query(`UPDATE surveys.lamps SET times = 0`);
    expect(await rebuild(running.owner, lamps, lampsProjection as never)).toBeGreaterThan(1);
    expect(await all()).toEqual(before);
    expect(await published()).toEqual(publishedBefore);
  });

  it('continues when a table is altered under statements with cached plans', async () => {
    const everything = () => service.inTenant(scopeOf(), ({ db }) => db.selectFrom('lamps').selectAll().execute());
    await Promise.all(Array.from({ length: 12 }, everything));
    await running.owner.query('ALTER TABLE surveys.lamps ADD COLUMN colour text');
    await expect(Promise.all(Array.from({ length: 3 }, everything))).resolves.toHaveLength(3);
  });

  it('may neither change nor remove a recorded event', async () => {
    for (const statement of ["UPDATE events SET data = '{}'", 'DELETE FROM events', 'TRUNCATE events']) {
      await expect(service.inTenant(scopeOf(), ({ client }) => client.query(statement))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});
