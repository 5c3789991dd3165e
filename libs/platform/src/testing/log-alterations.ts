import { randomUUID } from 'node:crypto';
import type { Pool } from '../database/pool.js';
import { makeCheckpoint } from '../event-log/log-checkpoints.store.js';
import { chainEvents, loggedColumns } from '../event-log/chain-events.store.js';
import { GroupedAppends } from '../event-store/grouped-appends.js';
import { type LoggedEvent, NO_HASH, digestOf, headsIn, headsText, linkOf } from '../event-log/hash-chain.js';
import { type PublishedDigests, type VerifiedLog, verifyLog } from '../event-log/verify-log.js';
import { lampEvents } from './lamps.js';
import { scopeOf } from './running-services.js';

const service = 'surveys';
const tenants = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const STREAMS = 3;
const ON_EACH_DAY = 2;

type Db = Pick<Pool, 'query'>;

/** What the owner of a database might do to its log, by name; each gets the log as it was and three random numbers. */
type Alter = (db: Db, log: readonly LoggedEvent[], one: LoggedEvent, other: LoggedEvent) => Promise<Expected>;

/** Where the first fault must be; without a place where it must be found, wherever that is. */
type Expected = { readonly tenantId: string; readonly stream?: string; readonly version?: number } | undefined;

const placeOf = ({ tenantId, stream, version }: LoggedEvent) => ({ tenantId, stream, version });
const place = 'tenant_id = $1 AND stream = $2 AND version = $3';
const valuesOf = ({ tenantId, stream, version }: LoggedEvent) => [tenantId, stream, version];

const set =
  (assignment: string): Alter =>
  async (db, _, one) => {
    await db.query(`UPDATE surveys.events SET ${assignment} WHERE ${place}`, valuesOf(one));
    return placeOf(one);
  };

/** The earlier of two in their chain; undefined where that depends on the organization. */
const firstOf = (one: LoggedEvent, other: LoggedEvent): Expected => {
  if (one.tenantId !== other.tenantId) return undefined;
  return placeOf(BigInt(one.position) < BigInt(other.position) ? one : other);
};

const exchange =
  (columns: string): Alter =>
  async (db, _, one, other) => {
    await db.query(
      `UPDATE surveys.events one SET (${columns}) = (SELECT ${columns} FROM surveys.events other
         WHERE (other.tenant_id, other.stream, other.version) IN (($1, $2, $3::integer), ($4, $5, $6::integer)) AND other.id <> one.id)
       WHERE (one.tenant_id, one.stream, one.version) IN (($1, $2, $3::integer), ($4, $5, $6::integer))`,
      [...valuesOf(one), ...valuesOf(other)],
    );
    return firstOf(one, other);
  };

/** Rewrites the chain of an organization to fit its events, from a place on. */
const rechain = async (db: Db, tenantId: string, upTo = Infinity): Promise<void> => {
  const { rows } = await db.query<LoggedEvent & { sequence: string }>(
    `SELECT link.sequence::text, ${loggedColumns} FROM surveys.event_chain link JOIN surveys.events one USING (tenant_id, stream, version)
     WHERE link.tenant_id = $1 ORDER BY link.sequence`,
    [tenantId],
  );
  let [sequence, hash] = [0, NO_HASH];
  for (const event of rows) {
    const computed = linkOf(hash, sequence + 1, event);
    if (sequence + 1 <= upTo)
      await db.query('UPDATE surveys.event_chain SET hash = $3, event_id = $4 WHERE tenant_id = $1 AND sequence = $2', [
        tenantId,
        sequence + 1,
        computed,
        event.id,
      ]);
    [sequence, hash] = [sequence + 1, computed];
  }
  if (upTo === Infinity)
    await db.query('UPDATE surveys.chain_heads SET sequence = $2, hash = $3 WHERE tenant_id = $1', [
      tenantId,
      sequence,
      hash,
    ]);
};

/** Makes every checkpoint anew, to fit the chains. */
const restate = async (db: Db): Promise<void> => {
  const { rows } = await db.query<{ number: number; day: string; heads: string }>(
    'SELECT number, day::text, heads FROM cairn.log_checkpoints WHERE service = $1 ORDER BY number',
    [service],
  );
  let previous = NO_HASH;
  for (const { number, day, heads } of rows) {
    const { rows: links } = await db.query<{ tenant_id: string; sequence: string; hash: string }>(
      'SELECT tenant_id, sequence::text, hash FROM surveys.event_chain',
    );
    const now = headsIn(heads).map((head) => ({
      ...head,
      hash:
        links.find((link) => link.tenant_id === head.tenantId && Number(link.sequence) === head.sequence)?.hash ??
        head.hash,
    }));
    const digest = digestOf({ service, number, day, previous, heads: now });
    await db.query(
      'UPDATE cairn.log_checkpoints SET previous = $3, heads = $4, digest = $5 WHERE service = $1 AND number = $2',
      [service, number, previous, headsText(now), digest],
    );
    previous = digest;
  }
};

const lastOf = (log: readonly LoggedEvent[], tenantId: string): LoggedEvent =>
  log.findLast((event) => event.tenantId === tenantId) as LoggedEvent;

export const alterations: Readonly<Record<string, Alter>> = {
  'another payload': set(`data = data || ' '`),
  'another value': set(`data = replace(data, 'note', 'lies')`),
  'another actor': set(`meta = replace(meta, '000a', '000b')`),
  'another type': set(`type = type || 'Off'`),
  'another schema version': set('schema_version = schema_version + 1'),
  'another time': set(`recorded_at = recorded_at + interval '1 microsecond'`),
  'another id': set('id = gen_random_uuid()'),
  'another position': set('position = DEFAULT'),
  'an event deleted': async (db, _, one) => {
    await db.query(`DELETE FROM surveys.events WHERE ${place}`, valuesOf(one));
    return placeOf(one);
  },
  'an event deleted and the gap closed': async (db, _, one) => {
    await db.query(`DELETE FROM surveys.events WHERE ${place}`, valuesOf(one));
    await db.query(
      'UPDATE surveys.events SET version = -version WHERE tenant_id = $1 AND stream = $2 AND version > $3',
      valuesOf(one),
    );
    await db.query(
      'UPDATE surveys.events SET version = -version - 1 WHERE tenant_id = $1 AND stream = $2 AND version < 0',
      [one.tenantId, one.stream],
    );
    return placeOf(one);
  },
  'an event inserted': async (db, _, one) => {
    await db.query(
      `INSERT INTO surveys.events (tenant_id, stream, version, position, id, type, schema_version, data, meta, recorded_at) OVERRIDING SYSTEM VALUE
       SELECT tenant_id, stream || '-more', 1, position - 1, gen_random_uuid(), type, schema_version, data, meta, recorded_at FROM surveys.events WHERE ${place}`,
      valuesOf(one),
    );
    return { tenantId: one.tenantId, stream: `${one.stream}-more`, version: 1 };
  },
  'two payloads exchanged': exchange('data, meta'),
  'two positions exchanged': exchange('position, recorded_at'),
  'two events exchanged': exchange('data, meta, type, schema_version, recorded_at'),
  'an event moved to another organization': async (db, _, one, other) => {
    const { tenantId } = other.tenantId === one.tenantId ? one : other;
    const target = tenantId === one.tenantId ? tenants.find((id) => id !== one.tenantId) : tenantId;
    await db.query(
      `UPDATE surveys.events SET tenant_id = $4, stream = stream || '-moved', version = 1 WHERE ${place}`,
      [...valuesOf(one), target],
    );
    return undefined;
  },
  'the tail cut off behind a checkpoint, with its chain': async (db, log, one) => {
    const last = lastOf(log, one.tenantId);
    await db.query(
      `WITH gone AS (DELETE FROM surveys.event_chain WHERE tenant_id = $1 AND sequence >= (SELECT sequence FROM surveys.event_chain WHERE ${place}) RETURNING tenant_id, stream, version)
       DELETE FROM surveys.events one USING gone WHERE (one.tenant_id, one.stream, one.version) = (gone.tenant_id, gone.stream, gone.version)`,
      valuesOf(one),
    );
    await db.query(
      `UPDATE surveys.chain_heads SET sequence = coalesce(link.sequence, 0), hash = coalesce(link.hash, $2)
       FROM (SELECT max(sequence) AS sequence, (array_agg(hash ORDER BY sequence DESC))[1] AS hash FROM surveys.event_chain WHERE tenant_id = $1) link WHERE tenant_id = $1`,
      [one.tenantId, NO_HASH],
    );
    return { tenantId: last.tenantId };
  },
  'an event and its link': async (db, _, one) => {
    await db.query(`UPDATE surveys.events SET data = data || ' ' WHERE ${place}`, valuesOf(one));
    const { rows } = await db.query<{ sequence: string }>(
      `SELECT sequence::text FROM surveys.event_chain WHERE ${place}`,
      valuesOf(one),
    );
    await rechain(db, one.tenantId, Number(rows[0]?.sequence));
    return { tenantId: one.tenantId };
  },
  'an event and the whole chain': async (db, _, one) => {
    await db.query(`UPDATE surveys.events SET data = data || ' ' WHERE ${place}`, valuesOf(one));
    await rechain(db, one.tenantId);
    return { tenantId: one.tenantId };
  },
  'an event, the whole chain and every checkpoint': async (db, _, one) => {
    await db.query(`UPDATE surveys.events SET data = data || ' ' WHERE ${place}`, valuesOf(one));
    await rechain(db, one.tenantId);
    await restate(db);
    return undefined;
  },
  'a link deleted': async (db, _, one) => {
    await db.query(`DELETE FROM surveys.event_chain WHERE ${place}`, valuesOf(one));
    return { tenantId: one.tenantId };
  },
  'a checkpoint deleted': async (db, _, one) => {
    await db.query(
      'DELETE FROM cairn.log_checkpoints WHERE number = 1 + $1::bigint % (SELECT count(*) FROM cairn.log_checkpoints)',
      [one.position],
    );
    return undefined;
  },
};

/** A log of some organizations, chained, with a checkpoint after each part, and a copy of it all. */
export const prepareLog = async (
  owner: Pool,
  pool: Pool,
): Promise<{ readonly log: readonly LoggedEvent[]; readonly published: PublishedDigests }> => {
  // As the owner may: positions are otherwise given by the database alone.
  await owner.query('ALTER TABLE surveys.events ALTER COLUMN position SET GENERATED BY DEFAULT');
  for (const day of ['2027-03-09', '2027-03-10', '2027-03-11']) {
    for (const tenantId of tenants)
      for (let stream = 0; stream < STREAMS; stream += 1)
        for (let turn = 0; turn < ON_EACH_DAY; turn += 1)
          await new GroupedAppends(pool, tenantId).append({
            stream: `lamp-${stream}`,
            definitions: lampEvents,
            expectedVersion: (Number(day.slice(-2)) - 9) * ON_EACH_DAY + turn,
            events: [{ type: 'LampSwitched', data: { on: true, note: `a note ${randomUUID()}` } }],
            meta: scopeOf(tenantId).meta,
          });
    await chainEvents(pool, service);
    await makeCheckpoint(pool, service, day);
  }
  for (const [name, table] of copied) await owner.query(`CREATE TABLE copy_of_${name} AS SELECT * FROM ${table}`);
  const { rows } = await owner.query<LoggedEvent>(
    `SELECT ${loggedColumns} FROM surveys.events one ORDER BY one.position`,
  );
  const { rows: checkpoints } = await owner.query<{ number: number; digest: string }>(
    'SELECT number, digest FROM cairn.log_checkpoints',
  );
  return { log: rows, published: new Map(checkpoints.map(({ number, digest }) => [number, digest])) };
};

const copied = [
  ['events', 'surveys.events'],
  ['event_chain', 'surveys.event_chain'],
  ['chain_heads', 'surveys.chain_heads'],
  ['log_checkpoints', 'cairn.log_checkpoints'],
] as const;

/** Puts the log back as it was. */
const restoreLog = (owner: Pool): Promise<unknown> =>
  owner.query(
    copied
      .map(
        ([name, table]) =>
          `DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM copy_of_${name}`,
      )
      .join('; '),
  );

export type Altered = { readonly name: string; readonly one: number; readonly other: number };

/** Alters the log as the owner of the database, verifies it and puts it back; undefined where the fault was found. */
export const overlooked = async (
  owner: Pool,
  { log, published }: Awaited<ReturnType<typeof prepareLog>>,
  { name, one, other }: Altered,
): Promise<{ readonly expected: Expected; readonly verified: VerifiedLog } | undefined> => {
  const first = log[one % log.length] as LoggedEvent;
  const others = log.filter((event) => event !== first);
  const second = others[other % others.length] as LoggedEvent;
  const expected = await alterations[name]?.(owner, log, first, second);
  const verified = await verifyLog(owner, service, published, 0);
  await restoreLog(owner);
  const isNamed = verified.faults.some(
    ({ tenantId, stream, version }) =>
      expected === undefined ||
      (tenantId === expected.tenantId &&
        (expected.stream === undefined || (stream === expected.stream && version === expected.version))),
  );
  return isNamed ? undefined : { expected, verified };
};
