import { randomUUID } from 'node:crypto';
import type { Event } from '@cairn/event-sourcing';
import { GroupedAppends } from '@cairn/platform/event-store/grouped-appends.js';
import { lamp, lampEvents } from '@cairn/platform/testing/lamps.js';
import { scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { median, rateOf } from '../measure.js';
import { type Bench, data, inRounds, meta, metaText, note } from './bench.js';
import { pgbench } from './pgbench.js';
import { commandScript, insertScript } from './scripts.js';
import { type Line, type Pair, compared, figure } from '../table.js';

const event: Event = { type: 'LampSwitched', data: note };

/** Each turn of each client appends to a stream of its own. */
const appending = ({ pool, seconds }: Bench, clients: number, events: readonly Event[] = [event]) => {
  const appends = new GroupedAppends(pool, someTenant);
  return rateOf(clients, seconds, () =>
    appends.append({ stream: `lamp-${randomUUID()}`, definitions: lampEvents, expectedVersion: 0, events, meta }),
  );
};

export const appendOne =
  (clients: number, goal: number, withP99 = false) =>
  async (bench: Bench): Promise<Line[]> => {
    const rounds = await inRounds(bench, async () => {
      const limit = await pgbench(bench.ownerUrl, insertScript(1), clients, bench.seconds);
      return { ours: await appending(bench, clients), limit };
    });
    const rate = compared(`append 1 event, ${clients} client${clients > 1 ? 's' : ''}`, goal, perSecond(rounds));
    const p99 = rounds.map(({ ours, limit }) => ({ ours: ours.p99Ms, limit: limit.p99Ms }));
    return withP99 ? [rate, { ...compared('  its p99', 1, p99, 'ms'), atMost: true }] : [rate];
  };

export const appendTen = async (bench: Bench): Promise<Line[]> => {
  const ten = Array.from({ length: 10 }, () => event);
  const rounds = await inRounds(bench, async () => {
    const limit = await pgbench(bench.ownerUrl, insertScript(10), 8, bench.seconds);
    return { ours: await appending(bench, 8, ten), limit };
  });
  return [compared('append 10 events, 8 clients', 0.55, perSecond(rounds))];
};

export const appendToOneStream = async (bench: Bench): Promise<Line[]> => {
  const rounds = await inRounds(bench, async () => {
    const limit = await pgbench(bench.ownerUrl, insertScript(1), 1, bench.seconds);
    const appends = new GroupedAppends(bench.pool, someTenant);
    const stream = `lamp-${randomUUID()}`;
    const ours = await rateOf(1, bench.seconds, (_, turn) =>
      appends.append({ stream, definitions: lampEvents, expectedVersion: turn, events: [event], meta }),
    );
    return { ours, limit };
  });
  return [compared('append to the same stream, 1 client', 0.6, perSecond(rounds))];
};

export const command = async (bench: Bench): Promise<Line[]> => {
  const rounds = await inRounds(bench, async () => {
    const limit = await pgbench(bench.roleUrl, commandScript, 8, bench.seconds);
    const ours = await rateOf(8, bench.seconds, () =>
      bench.publisher.execute(scopeOf(), lamp, randomUUID(), { type: 'SwitchLamp', data: note }),
    );
    return { ours, limit };
  });
  return [compared('command with projection and outbox, 8 clients', 0.35, perSecond(rounds))];
};

/** What an append costs in a store of so many events, against an empty one. */
export const appendToLargeStore =
  (events: number) =>
  async (bench: Bench): Promise<Line[]> => {
    const { owner } = bench.running;
    const threeTimes = async () =>
      median(
        [await appending(bench, 8), await appending(bench, 8), await appending(bench, 8)].map((rate) => rate.perSecond),
      );
    await owner.query('TRUNCATE surveys.events');
    const empty = await threeTimes();
    await owner.query(
      `INSERT INTO surveys.events (tenant_id, stream, version, id, type, schema_version, data, meta)
     SELECT ('00000000-0000-4000-9000-' || lpad(to_hex(n % 10000), 12, '0'))::uuid, 'lamp-' || n / 100000, n / 10000 % 10 + 1, gen_random_uuid(), 'LampSwitched', 1, $1, $2 FROM generate_series(0, $3::bigint - 1) n`,
      [data, metaText, events],
    );
    await owner.query('VACUUM ANALYZE surveys.events');
    const full = await threeTimes();
    const what = `cost of an append at ${events.toLocaleString('en')} events of 10,000 tenants`;
    return [
      {
        what,
        ours: figure(full, '/s'),
        limit: figure(empty, '/s when empty'),
        share: empty / full,
        goal: 1.2,
        atMost: true,
      },
    ];
  };

const perSecond = (
  rounds: readonly { readonly ours: { readonly perSecond: number }; readonly limit: { readonly perSecond: number } }[],
): Pair[] => rounds.map(({ ours, limit }) => ({ ours: ours.perSecond, limit: limit.perSecond }));
