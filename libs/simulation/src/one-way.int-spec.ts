import { randomUUID } from 'node:crypto';
import type { Rejection } from '@cairn/event-sourcing';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { UnsentCommand } from '@cairn/platform/service/stream.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { type LampTables, type SwitchLamp, lamp, lampSwitched, lamps } from '@cairn/platform/testing/lamps.js';
import { RunningServices, scopeOf, somePerson, someTenant } from '@cairn/platform/testing/running-services.js';
import { jobsTopic } from '@cairn/platform/wakeups/wakeups.js';
import { eventually } from '@cairn/testing/eventually.js';
import { Agenda } from './agenda.js';
import { Follower } from './follower.store.js';
import { Ledger, SIMULATED } from './ledger.js';
import { writeLedger } from './write-ledger.store.js';

const at = '2027-03-09T06:00:00.000Z';
const later = '2027-03-10T06:00:00.000Z';
const orders: readonly (readonly [id: string, on: boolean, note: string])[] = [
  ['hall', true, 'first'],
  ['hall', true, 'nothing changes'],
  ['desk', true, 'second'],
  ['hall', false, 'forbidden'],
  ['hall', false, 'third'],
  ['hall', true, 'fourth'],
];

const switched = (on: boolean, note: string): UnsentCommand<SwitchLamp> => ({ type: 'SwitchLamp', data: { on, note } });

const switching = (name: string, on: boolean): Job<LampTables> => ({
  name,
  run: ({ tenantId, key, dueAt }, service) =>
    service.inTenant(scopeOf(tenantId, dueAt), async (tx) => void (await tx.execute(lamp, key, switched(on, name)))),
});
const atOnce = switching('switch-off-at-once', false);
const nextDay = switching('switch-on-the-next-day', true);
const moved = switching('switch-off-later-than-first-said', false);
const calledOff = switching('never-switched-on', true);

/** A service that follows the lamps with commands of its own, and with work due at once, later, moved and called off. */
const mirrors = defineService<LampTables>({
  name: 'scoring',
  streams: [lamp],
  projections: lamps.projections,
  reactions: [
    reaction('mirror-a-lamp', lampSwitched, async ({ data: { on, times, note } }, tx: Transaction<LampTables>) => {
      await tx.execute(lamp, note, switched(on, note));
      if (times === 1) await tx.due(atOnce, note, at);
      await tx.due(nextDay, note, later);
      await tx.due(moved, `${note}-moved`, at);
      await tx.due(moved, `${note}-moved`, '2027-03-11T06:00:00.000Z');
      await tx.due(calledOff, `${note}-called-off`, later);
      expect(await tx.cancelDue(calledOff, `${note}-called-off`)).toBe(true);
      expect(await tx.cancelDue(calledOff, `${note}-called-off`)).toBe(false);
    }),
  ],
  jobs: [atOnce, nextDay, moved, calledOff],
  migrations: lamps.migrations,
});

/** Work that is due at one moment on several streams is done in any order. */
const inAnyOrder = (facts: readonly unknown[]): string[] => facts.map((fact) => JSON.stringify(fact)).sort();

describe('a simulation', () => {
  let lived: RunningServices;
  let simulated: RunningServices;
  let ledger: Ledger;
  beforeEach(async () => {
    [lived, simulated] = [await RunningServices.prepare(lamps, mirrors), await RunningServices.prepare(lamps, mirrors)];
    lived.clock.set(at);
    ledger = new Ledger(lamps, someTenant, randomUUID);
  });
  afterEach(async () => {
    await Promise.all([lived.stop(), simulated.stop()]);
  });

  /** What a service has written, without the ids of events and requests. */
  const written = async ({ owner }: RunningServices, service: string) => {
    const rows = async (query: string) => (await owner.query<Record<string, unknown>>(query)).rows;
    return {
      events: await rows(
        `SELECT tenant_id, stream, version, type, schema_version, data::jsonb, meta::jsonb - 'requestId' AS meta
         FROM ${service}.events ORDER BY stream, version`,
      ),
      lamps: await rows(`SELECT * FROM ${service}.lamps ORDER BY stream`),
      published: await rows(
        `SELECT tenant_id, type, data::jsonb FROM (SELECT tenant_id, type, data, id AS place FROM ${service}.outbox
         UNION ALL SELECT tenant_id, type, data, position FROM ${service}.feed) facts ORDER BY place`,
      ),
      due: await rows(`SELECT tenant_id, job, key, due_at FROM ${service}.due_jobs ORDER BY job, key`),
    };
  };
  const live = async (): Promise<string[]> => {
    const refused: string[] = [];
    const scope = { tenantId: someTenant, meta: { at, actor: somePerson, requestId: SIMULATED } };
    for (const [id, on, note] of orders)
      await lived
        .service(lamps)
        .execute(scope, lamp, id, switched(on, note))
        .catch((error: unknown) => refused.push(`${id}: ${(error as Rejection).code}`));
    return refused;
  };
  const simulate = async (): Promise<string[]> => {
    const refused: string[] = [];
    for (const [id, on, note] of orders)
      try {
        ledger.execute({ category: 'lamp', id, type: 'SwitchLamp', data: { on, note }, at, actor: somePerson });
      } catch (error) {
        refused.push(`${id}: ${(error as Rejection).code}`);
      }
    await writeLedger(simulated.poolOf('surveys'), lamps, someTenant, ledger);
    return refused;
  };

  it('writes of the same commands what a service does: events, projections and facts', async () => {
    expect(await simulate()).toEqual(await live());
    const [one, other] = [await written(simulated, 'surveys'), await written(lived, 'surveys')];
    expect([one.events.length, one.published.length, one.lamps.length]).toEqual([4, 4, 2]);
    expect(one).toEqual(other);
  });

  it('follows the same facts as a service does: reactions, and work at its time', async () => {
    await live();
    await simulate();
    const agenda = new Agenda();
    const follower = new Follower(simulated.service(mirrors) as unknown as Service<unknown>, mirrors, agenda);
    await follower.follow(someTenant, ledger.published);
    for (let next = agenda.take(later); next; next = agenda.take(later)) await follower.run(next);
    for (const entry of agenda.rest) await follower.keep(entry);
    const expected = await written(simulated, 'scoring');
    expect(expected.events).toHaveLength(8);
    expect(expected.due).toHaveLength(4);

    const followers = lived.service(mirrors);
    lived.startFeeds(lived.service(lamps), followers);
    await lived.startJobs(followers);
    await eventually(async () => {
      const { events, due } = await written(lived, 'scoring');
      expect([events.length, due.filter(({ job }) => job === atOnce.name)]).toEqual([5, []]);
    });
    lived.clock.set(later);
    await eventually(async () => {
      lived.wakeups.notify(jobsTopic('scoring'));
      expect((await written(lived, 'scoring')).due).toHaveLength(4);
    });
    const found = await written(lived, 'scoring');
    expect({ ...found, published: inAnyOrder(found.published) }).toEqual({
      ...expected,
      published: inAnyOrder(expected.published),
    });
    expect(lived.problems).toEqual([]);
  });
});
