import type { ClientBase } from 'pg';
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

export type FeedPage = { readonly rows: readonly FeedRow[]; readonly end: string };

type Selected =
  | [position: string, tenantId: string, eventId: string, type: string, data: string, recordedAt: string]
  | [end: string, null, null, null, null, null];

/** The next rows of these types after a position, and the position up to which the feed has then been read. */
export const readFeed = async (pool: Pool, publisher: string, types: readonly string[], after: string, limit: number): Promise<FeedPage> => {
  const { rows: selected } = await pool.query<Selected>({
    name: `feed-page-${publisher}`,
    text: `(SELECT position, tenant_id, event_id, type, data, recorded_at::text FROM ${publisher}.feed WHERE position > $1 AND type = ANY($2) ORDER BY position LIMIT $3)
      UNION ALL SELECT coalesce(max(position), 0), NULL, NULL, NULL, NULL, NULL FROM ${publisher}.feed`,
    values: [after, types, limit],
    rowMode: 'array',
  });
  const rows: FeedRow[] = [];
  let edge = '0';
  for (const row of selected) {
    if (row[1] === null) edge = row[0];
    else rows.push({ position: row[0], tenantId: row[1], eventId: row[2], type: row[3], data: row[4], recordedAt: row[5] });
  }
  if (rows.length === limit) return { rows, end: rows.at(-1)?.position ?? edge };
  return { rows, end: BigInt(edge) > BigInt(after) ? edge : after };
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
