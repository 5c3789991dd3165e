import type { ClientBase } from 'pg';
import type { Pool } from '../database/pool.js';
import { under } from '../database/transaction.js';
import { followerSettings } from '../tenancy/scope.js';

/**
 * A class, for V8: object literals created this often are allocated as long-lived, and keep all that they refer to
 * until a full garbage collection.
 */
export class FeedRow {
  constructor(
    readonly position: string,
    readonly tenantId: string,
    readonly eventId: string,
    readonly type: string,
    readonly data: string,
    /** When the publisher recorded it, ISO 8601 in UTC. */
    readonly recordedAt: string,
  ) {}
}

/** `end`: position up to which the feed has been read; `more`: later positions exist. */
export type FeedPage = { readonly rows: readonly FeedRow[]; readonly end: string; readonly more: boolean };

/** No JSON text contains it (RFC 7464). */
const SEPARATOR = '\x1e';
const COLUMNS = ['position', 'tenant_id', 'event_id', 'type', 'data', `recorded_at AT TIME ZONE 'UTC'`];

/**
 * The rows of these types among the next `window` positions after `after`. Bounded on both sides, a page costs the same
 * however long the feed is, however rare its types are, and whatever statistics the planner has. Each column comes as
 * one text: the driver parses a few long texts far faster than many short ones.
 */
export const readFeed = async (
  pool: Pool,
  publisher: string,
  types: readonly string[],
  after: string,
  window: number,
): Promise<FeedPage> => {
  const { rows } = await under(pool, followerSettings(publisher)).query<
    [end: string, newest: string, ...columns: (string | null)[]]
  >({
    name: `feed-page-${publisher}`,
    text: `WITH next AS (SELECT min(position) AS low FROM ${publisher}.feed WHERE position > $1::bigint),
      page AS (SELECT * FROM ${publisher}.feed WHERE position >= (SELECT low FROM next) AND position < (SELECT low + $3::bigint FROM next) AND type = ANY($2) ORDER BY position),
      newest AS (SELECT coalesce(max(position), 0) AS position FROM ${publisher}.feed)
      SELECT greatest(least((SELECT low + $3::bigint - 1 FROM next), (SELECT position FROM newest)), $1::bigint), (SELECT position FROM newest),
        ${COLUMNS.map((column) => `string_agg((${column})::text, E'\\x1e')`).join(', ')} FROM page`,
    values: [after, types, window],
    rowMode: 'array',
  });
  const [end, newest, ...columns] = rows[0] ?? [after, after];
  return {
    rows: rowsOf(columns.map((texts) => texts?.split(SEPARATOR) ?? [])),
    end,
    more: BigInt(newest) > BigInt(end),
  };
};

const rowsOf = ([
  positions = [],
  tenants = [],
  ids = [],
  types = [],
  data = [],
  instants = [],
]: readonly string[][]): FeedRow[] =>
  positions.map(
    (position, row) =>
      new FeedRow(
        position,
        tenants[row] as string,
        ids[row] as string,
        types[row] as string,
        data[row] as string,
        isoOf(instants[row] as string),
      ),
  );

/** From `2026-11-25 04:05:06.123456`, as PostgreSQL writes it. */
const isoOf = (instant: string): string =>
  `${instant.slice(0, 10)}T${instant.slice(11, 19)}.${instant.slice(20, 23).padEnd(3, '0')}Z`;

/**
 * Position up to which the subscription has read, `0` at first. Undefined while another process is taking facts for it:
 * after a wait its page would be outdated.
 */
export const readCheckpoint = async (pool: Pool, subscription: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ position: string }>({
    name: 'read-checkpoint',
    text: 'SELECT position FROM checkpoints WHERE subscription = $1 FOR UPDATE SKIP LOCKED',
    values: [subscription],
  });
  if (rows[0]) return rows[0].position;
  const { rowCount } = await pool.query({
    name: 'begin-checkpoint',
    // ON CONFLICT alone would wait until the process that holds the row has committed.
    text: `INSERT INTO checkpoints (subscription)
      SELECT $1::text WHERE NOT EXISTS (SELECT FROM checkpoints WHERE subscription = $1) ON CONFLICT DO NOTHING`,
    values: [subscription],
  });
  return rowCount === 1 ? '0' : undefined;
};

/** Position up to which each subscription has read, by name. */
export const readCheckpoints = async (pool: Pool): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await pool.query<{ subscription: string; position: string }>(
    'SELECT subscription, position FROM checkpoints',
  );
  return new Map(rows.map(({ subscription, position }) => [subscription, position]));
};

/** Another process is taking facts of the subscription, or has moved its checkpoint. */
export class Overtaken extends Error {}

/**
 * Moves the checkpoint by compare-and-set and locks it until the transaction ends: one process at a time takes facts of
 * a subscription; the others do not wait. A commit that is not `durable` is asynchronous: a crash may lose it, the
 * effects together with the checkpoint.
 *
 * @throws Overtaken when the checkpoint is locked, or no longer at `from`
 */
export const moveCheckpoint = async (
  client: ClientBase | Pool,
  subscription: string,
  from: string,
  to: string,
  durable: boolean,
): Promise<void> => {
  const { rowCount } = await client.query({
    name: 'move-checkpoint',
    text: `WITH free AS (SELECT subscription FROM checkpoints WHERE subscription = $1 AND position = $2 FOR UPDATE SKIP LOCKED)
      UPDATE checkpoints SET position = $3 FROM free WHERE checkpoints.subscription = free.subscription
      RETURNING CASE WHEN NOT $4 THEN set_config('synchronous_commit', 'off', true) END`,
    values: [subscription, from, to, durable],
  });
  if (rowCount !== 1) throw new Overtaken(`The checkpoint ${subscription} is held, or no longer at ${from}.`);
};

/** Records that a rule of this service refused the fact. */
export const noteRefusal = async (
  client: ClientBase,
  subscription: string,
  row: FeedRow,
  code: string,
): Promise<void> => {
  await client.query('INSERT INTO refused_facts (subscription, position, event_id, code) VALUES ($1, $2, $3, $4)', [
    subscription,
    row.position,
    row.eventId,
    code,
  ]);
};
