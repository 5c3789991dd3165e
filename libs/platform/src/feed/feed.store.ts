import type { ClientBase } from 'pg';
import type { Pool } from '../database/pool.js';
import { under } from '../database/transaction.js';
import { followerSettings } from '../tenancy/scope.js';

/**
 * A class: what a literal makes this often the engine takes for lasting, and keeps with all that it refers to until a
 * full collection.
 */
export class FeedRow {
  constructor(
    readonly position: string,
    readonly tenantId: string,
    readonly eventId: string,
    readonly type: string,
    readonly data: string,
    /** When the publisher wrote it down, ISO 8601 in UTC. */
    readonly recordedAt: string,
  ) {}
}

/** `end`: up to where the feed has then been read; `more`: there is something behind it. */
export type FeedPage = { readonly rows: readonly FeedRow[]; readonly end: string; readonly more: boolean };

/** No JSON text contains it (RFC 7464). */
const SEPARATOR = '\x1e';
const COLUMNS = ['position', 'tenant_id', 'event_id', 'type', 'data', `recorded_at AT TIME ZONE 'UTC'`];

/**
 * The rows of these types among the next `window` positions after one. Bounded on both sides, a page costs the same
 * however long the feed is, however rare its types are, and whatever the planner knows of the table. Each column comes
 * as one text: a few long texts are taken in far faster than many short ones.
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
 * How far the subscription has read. Undefined while another process takes facts there: whoever waited for it would
 * find its page taken.
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
    text: 'INSERT INTO checkpoints (subscription) VALUES ($1) ON CONFLICT DO NOTHING',
    values: [subscription],
  });
  return rowCount === 1 ? '0' : undefined;
};

/** How far each subscription has read. */
export const readCheckpoints = async (pool: Pool): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await pool.query<{ subscription: string; position: string }>(
    'SELECT subscription, position FROM checkpoints',
  );
  return new Map(rows.map(({ subscription, position }) => [subscription, position]));
};

/** Another process takes facts there, or has moved the checkpoint in the meantime. */
export class Overtaken extends Error {}

/**
 * Moves the checkpoint from where this reader believes it to be, and holds it until the transaction ends: one process
 * at a time takes facts of a subscription, and nobody waits for it. A commit that is not `durable` reaches the disk a
 * moment later, with whatever comes after it; a crash before takes it back whole, the effects with the place.
 *
 * @throws Overtaken
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

/** Notes that a rule of this service refused what a fact led to. */
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
