import type { RecordedEvent } from '@cairn/event-sourcing';
import { inTransaction } from '@cairn/platform/database/transaction.js';
import { PostgresEventStore } from '@cairn/platform/event-store/postgres-event-store.js';
import { tenantSettings } from '@cairn/platform/tenancy/scope.js';
import { lampEvents } from '@cairn/platform/testing/lamps.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { rateOf } from '../measure.js';
import { type Bench, data, inRounds, metaText } from './bench.js';
import { pgbench } from './pgbench.js';
import { readScript } from './scripts.js';
import { type Line, compared } from '../table.js';

const everyPart = (events: readonly RecordedEvent[]): void => events.forEach(({ data, meta }) => void [data, meta]);
const noPart = (): void => undefined;

/** Reads one stream again and again, with every part of every event, and with none. */
export const readStream =
  (length: number, goal: number) =>
  async (bench: Bench): Promise<Line[]> => {
    const stream = `lamp-read-${length}`;
    await bench.running.owner.query(
      `INSERT INTO surveys.events (tenant_id, stream, version, id, type, schema_version, data, meta) SELECT $1::uuid, $2, n, gen_random_uuid(), 'LampSwitched', 1, $3, $4 FROM generate_series(1, $5::int) n`,
      [someTenant, stream, data, metaText, length],
    );
    const rounds = await inRounds(bench, async () => {
      const { perSecond: limit } = await pgbench(bench.ownerUrl, readScript(stream), 1, bench.seconds);
      return { limit, parsed: await reading(bench, stream, everyPart), lazy: await reading(bench, stream, noPart) };
    });
    return [
      compared(
        `read ${length.toLocaleString('en')} events, parsed and checked`,
        goal,
        rounds.map(({ parsed: ours, limit }) => ({ ours, limit })),
      ),
      compared(
        '  its parts left unparsed until they are asked for',
        0.7,
        rounds.map(({ lazy: ours, limit }) => ({ ours, limit })),
      ),
    ];
  };

const reading = async (
  { pool, seconds }: Bench,
  stream: string,
  use: (events: readonly RecordedEvent[]) => void,
): Promise<number> => {
  const { perSecond } = await inTransaction(pool, tenantSettings(someTenant), (client) => {
    const store = new PostgresEventStore(client);
    return rateOf(1, seconds, async () => use(await store.read({ tenantId: someTenant, stream }, lampEvents)));
  });
  return perSecond;
};
