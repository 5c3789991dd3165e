import type { ClientBase } from 'pg';
import type { Pool } from '../database/pool.js';
import { type Statements, under } from '../database/transaction.js';
import { workerSettings } from '../tenancy/scope.js';
import { FeedRow } from './feed.store.js';

/** A fact that could not be taken in, or one behind it. */
export type ParkedFact = {
  readonly tenantId: string;
  readonly subscription: string;
  readonly position: string;
  readonly eventId: string;
  /** Null for what a build parked that did not keep it. */
  readonly type: string | null;
  readonly error: string;
  readonly parkedAt: string;
  /** False for what a build parked that went on with later facts: it cannot be taken in its order any more. */
  readonly inOrder: boolean;
};

const BEHIND = 'Waits for an earlier fact of the organization.';

/** Puts facts aside, the first of which could not be taken in: what follows it waits behind it. */
export const park = (client: ClientBase, subscription: string, row: FeedRow, error: string): Promise<void> =>
  insert(client, subscription, [row], error.replaceAll('\u0000', '').slice(0, 2000));

/**
 * Puts facts behind parked ones of the same organization.
 *
 * @returns false when none is parked any more; nothing was put aside then
 */
export const parkBehind = async (
  client: ClientBase,
  subscription: string,
  rows: readonly FeedRow[],
  tenantId: string,
): Promise<boolean> => {
  await holdParked(client, subscription, tenantId);
  const { rows: parked } = await client.query(
    'SELECT FROM parked WHERE tenant_id = $1 AND subscription = $2 AND data IS NOT NULL LIMIT 1',
    [tenantId, subscription],
  );
  if (parked.length === 0) return false;
  await insert(client, subscription, rows, BEHIND);
  return true;
};

/** Of those who take parked facts again and those who put more behind them, one at a time does so. */
export const holdParked = async (client: ClientBase, subscription: string, tenantId: string): Promise<void> => {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' parked ' || $1, 0))`, [
    `${subscription} ${tenantId}`,
  ]);
};

const insert = async (
  client: ClientBase,
  subscription: string,
  rows: readonly FeedRow[],
  error: string,
): Promise<void> => {
  await client.query(
    `INSERT INTO parked (tenant_id, subscription, position, event_id, type, data, recorded_at, error)
     SELECT tenant, $1, position, event, type, data, instant, $2
     FROM unnest($3::uuid[], $4::bigint[], $5::uuid[], $6::text[], $7::text[], $8::timestamptz[]) AS fact (tenant, position, event, type, data, instant)`,
    [
      subscription,
      error,
      rows.map(({ tenantId }) => tenantId),
      rows.map(({ position }) => position),
      rows.map(({ eventId }) => eventId),
      rows.map(({ type }) => type),
      rows.map(({ data }) => data),
      rows.map(({ recordedAt }) => recordedAt),
    ],
  );
};

/** Organizations with facts that wait, in this subscription. */
export const organizationsHeld = async (pool: Pool, service: string, subscription: string): Promise<Set<string>> => {
  const { rows } = await under(pool, workerSettings(service)).query<{ tenant_id: string }>(
    'SELECT DISTINCT tenant_id FROM parked WHERE subscription = $1 AND data IS NOT NULL',
    [subscription],
  );
  return new Set(rows.map(({ tenant_id }) => tenant_id));
};

/** Those of them for which somebody asked to try again. */
export const organizationsToRetry = async (pool: Pool, service: string, subscription: string): Promise<string[]> => {
  const { rows } = await under(pool, workerSettings(service)).query<{ tenant_id: string }>(
    'SELECT DISTINCT tenant_id FROM parked WHERE subscription = $1 AND retry_asked AND data IS NOT NULL',
    [subscription],
  );
  return rows.map(({ tenant_id }) => tenant_id);
};

/** The earliest fact of the organization that waits. */
export const firstParked = async (
  on: Statements,
  subscription: string,
  tenantId: string,
): Promise<FeedRow | undefined> => {
  const { rows } = await on.query<[string, string, string, string, string]>({
    text: 'SELECT position, event_id, type, data, recorded_at FROM parked WHERE tenant_id = $1 AND subscription = $2 AND data IS NOT NULL ORDER BY position LIMIT 1',
    values: [tenantId, subscription],
    rowMode: 'array',
  });
  const [found] = rows;
  if (!found) return undefined;
  const [position, eventId, type, data, recordedAt] = found;
  return new FeedRow(position, tenantId, eventId, type, data, recordedAt);
};

/** Removes a fact that is taken in by the same transaction; false when somebody else did so. */
export const unpark = async (client: ClientBase, subscription: string, row: FeedRow): Promise<boolean> => {
  const { rowCount } = await client.query(
    'DELETE FROM parked WHERE tenant_id = $1 AND subscription = $2 AND position = $3',
    [row.tenantId, subscription, row.position],
  );
  return rowCount === 1;
};

/** The retry failed: all of the organization's facts wait on, until somebody asks again. */
export const keepParked = async (
  client: ClientBase,
  subscription: string,
  row: FeedRow,
  error: string,
): Promise<void> => {
  await client.query(
    `UPDATE parked SET retry_asked = false, error = CASE WHEN position = $3 THEN $4 ELSE error END WHERE tenant_id = $1 AND subscription = $2`,
    [row.tenantId, subscription, row.position, error.replaceAll('\u0000', '').slice(0, 2000)],
  );
};

/** What waits in a service, oldest first. */
export const parkedFacts = async (on: Statements, limit = 1000): Promise<readonly ParkedFact[]> => {
  const { rows } = await on.query<ParkedFact>(
    `SELECT tenant_id AS "tenantId", subscription, position, event_id AS "eventId", type, error, data IS NOT NULL AS "inOrder",
       to_char(parked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "parkedAt"
     FROM parked ORDER BY parked_at, position LIMIT $1`,
    [limit],
  );
  return rows;
};

/** Has the worker take the organization's parked facts again, in their order. */
export const askForRetry = async (on: Statements, tenantId: string): Promise<number> => {
  const { rowCount } = await on.query(
    'UPDATE parked SET retry_asked = true WHERE tenant_id = $1 AND data IS NOT NULL',
    [tenantId],
  );
  return rowCount ?? 0;
};

/** How many wait in a service. */
export const numberParked = async (on: Statements): Promise<number> => {
  const { rows } = await on.query<{ parked: number }>('SELECT count(*)::int AS parked FROM parked');
  return rows[0]?.parked ?? 0;
};
