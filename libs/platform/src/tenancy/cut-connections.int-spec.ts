import { randomUUID } from 'node:crypto';
import { createPool } from '../database/pool.js';
import { urlForRole } from '../database/roles.js';
import { Service } from '../service/service.js';
import type { Transaction } from '../service/transaction.js';
import { type LampTables, lamp, lamps } from '../testing/lamps.js';
import { otherTenant, RunningServices, scopeOf, someTenant, specSecret } from '../testing/running-services.js';

type Tx = Transaction<LampTables>;

/** What one transaction of a tenant does, statement by statement. */
const statements: readonly ((tx: Tx, id: string) => Promise<unknown>)[] = [
  (tx, id) => tx.load(lamp, id),
  (tx) => tx.db.selectFrom('lamps').selectAll().execute(),
  (tx, id) => tx.execute(lamp, id, { type: 'SwitchLamp', data: { on: true, note: 'canary' } }),
  (tx, id) => tx.db.selectFrom('lamps').selectAll().where('stream', '=', `lamp-${id}`).execute(),
];
const cuts = [...statements.keys(), statements.length].flatMap((after) => [
  { after, midst: false },
  { after, midst: true },
]);

describe('a pool of one connection that two organizations share', () => {
  let running: RunningServices;
  let service: Service<LampTables>;
  const canary = randomUUID();

  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
    const { record, clock, wakeups, config } = running.service(lamps);
    service = new Service<LampTables>(
      record,
      createPool(urlForRole(running.ownerUrl, 'cairn_surveys', specSecret), 1),
      clock,
      wakeups,
      config,
    );
    await service.execute(scopeOf(otherTenant), lamp, canary, {
      type: 'SwitchLamp',
      data: { on: true, note: 'canary' },
    });
  });
  afterAll(async () => {
    await service.pool.end();
    await running.stop();
  });

  const tenantsSeen = async (tx: Pick<Tx, 'db'>): Promise<string[]> => [
    ...new Set((await tx.db.selectFrom('lamps').select('tenant_id').execute()).map((row) => row.tenant_id)),
  ];
  const settings = async ({ client }: Pick<Tx, 'client'>): Promise<unknown> =>
    (
      await client.query(
        `SELECT current_setting('app.tenant_id', true) AS tenant, current_setting('app.scope', true) AS scope, current_setting('app.person_id', true) AS person`,
      )
    ).rows[0];

  /**
   * Ends the backend after so many statements, between two or while one is under way; returns the handle that the work
   * had.
   */
  const cutOff = async (tenantId: string, { after, midst }: (typeof cuts)[number]): Promise<Tx> => {
    let handle: Tx | undefined;
    const work = service.inTenant(scopeOf(tenantId), async (tx) => {
      handle = tx;
      const id = randomUUID();
      for (const statement of statements.slice(0, after)) await statement(tx, id);
      const { rows } = await tx.client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const underWay = midst ? tx.client.query('SELECT pg_sleep(3600)') : Promise.resolve();
      await Promise.allSettled([
        underWay,
        running.owner.query('SELECT pg_terminate_backend($1, 10000)', [rows[0]?.pid]),
      ]);
      for (const statement of statements.slice(after)) await statement(tx, id);
    });
    await expect(work).rejects.toThrow(/terminat|connection|queryable/i);
    return handle as Tx;
  };

  it.each(cuts)(
    'never lets the next one see the other, when it is cut after $after statements (during one: $midst)',
    async (cut) => {
      const stale = await cutOff(otherTenant, cut);
      await service.inNoTenant(async (db) => expect(await tenantsSeen({ db })).toEqual([]));
      await service.inTenant(scopeOf(someTenant), async (tx) => {
        expect(await settings(tx)).toMatchObject({ tenant: someTenant });
        expect(await tenantsSeen(tx)).not.toContain(otherTenant);
        await expect(tenantsSeen(stale)).rejects.toThrow();
      });
      await service.inTenant(scopeOf(otherTenant), async (tx) => expect(await tenantsSeen(tx)).toEqual([otherTenant]));
    },
  );

  it('lets a handle that outlived its transaction read nothing of the next one', async () => {
    const handle = await service.inTenant(scopeOf(someTenant), (tx) => Promise.resolve(tx));
    await service.inTenant(scopeOf(otherTenant), async (tx) => {
      expect(await tenantsSeen(tx)).toEqual([otherTenant]);
      await expect(tenantsSeen(handle)).rejects.toThrow('is over');
      await expect(settings(handle)).rejects.toThrow('is over');
    });
  });
});
