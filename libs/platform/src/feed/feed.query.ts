import type { ClientBase, CustomTypesConfig } from 'pg';
import type { Pool } from '../database/pool.js';

export type FeedRow = {
  readonly position: string;
  readonly tenantId: string;
  readonly eventId: string;
  readonly type: string;
  readonly data: string;
  /** When the publisher wrote it down. */
  readonly recordedAt: string;
};

/** `end`: up to where the feed has then been read; `more`: there is something behind it. */
export type FeedPage = { readonly rows: readonly FeedRow[]; readonly end: string; readonly more: boolean };

type Edge = { readonly position: string; readonly type: null; readonly data: string | null };

const asText = { getTypeParser: () => (text: string) => text } as CustomTypesConfig;

/**
 * The rows of these types among the next `window` positions after one. Bounded on both sides, a page costs the same however long the
 * feed is, however rare its types are, and whatever the planner knows of the table.
 */
export const readFeed = async (pool: Pool, publisher: string, types: readonly string[], after: string, window: number): Promise<FeedPage> => {
  const { rows: selected } = await pool.query<FeedRow | Edge>({
    name: `feed-page-${publisher}`,
    text: `WITH next AS (SELECT min(position) AS low FROM ${publisher}.feed WHERE position > $1::bigint)
      (SELECT position, tenant_id AS "tenantId", event_id AS "eventId", type, data, recorded_at AS "recordedAt" FROM ${publisher}.feed
        WHERE position >= (SELECT low FROM next) AND position < (SELECT low + $3::bigint FROM next) AND type = ANY($2) ORDER BY position)
      UNION ALL SELECT greatest(least((SELECT low + $3::bigint - 1 FROM next), max(position)), $1::bigint), NULL, NULL, NULL, max(position)::text, NULL FROM ${publisher}.feed`,
    values: [after, types, window],
    types: asText,
  });
  const rows = selected.filter((row): row is FeedRow => row.type !== null);
  const edge = selected.find((row): row is Edge => row.type === null);
  const end = edge?.position ?? after;
  return { rows, end, more: BigInt(edge?.data ?? 0) > BigInt(end) };
};

export const readCheckpoint = async (pool: Pool, subscription: string): Promise<string> => {
  await pool.query('INSERT INTO checkpoints (subscription) VALUES ($1) ON CONFLICT DO NOTHING', [subscription]);
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM checkpoints WHERE subscription = $1', [subscription]);
  return rows[0]?.position ?? '0';
};

/** Another process has moved the checkpoint in the meantime. */
export class Overtaken extends Error {}

/**
 * Moves the checkpoint from where this reader believes it to be.
 *
 * @throws Overtaken
 */
export const moveCheckpoint = async (client: ClientBase | Pool, subscription: string, from: string, to: string): Promise<void> => {
  const { rowCount } = await client.query({
    name: 'move-checkpoint',
    text: 'UPDATE checkpoints SET position = $3 WHERE subscription = $1 AND position = $2',
    values: [subscription, from, to],
  });
  if (rowCount !== 1) throw new Overtaken(`The checkpoint ${subscription} is no longer at ${from}.`);
};

/** Notes that a rule of this service refused what a fact led to. */
export const noteRefusal = async (client: ClientBase, subscription: string, row: FeedRow, code: string): Promise<void> => {
  await client.query('INSERT INTO refused_facts (subscription, position, event_id, code) VALUES ($1, $2, $3, $4)', [subscription, row.position, row.eventId, code]);
};

export const park = async (client: ClientBase, subscription: string, row: FeedRow, error: string): Promise<void> => {
  await client.query('INSERT INTO parked (subscription, position, event_id, error) VALUES ($1, $2, $3, $4)', [
    subscription,
    row.position,
    row.eventId,
    error.slice(0, 2000),
  ]);
};
