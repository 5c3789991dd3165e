import type { ClientBase } from 'pg';
import type { Pool } from '../database/pool.js';
import { type Statements, under } from '../database/transaction.js';
import { workerSettings } from '../tenancy/scope.js';
import { FeedRow } from './feed.store.js';

/** A fact that a reaction could not process, or one that waits behind it. `parkedAt`: ISO 8601 in UTC. */
export type ParkedFact = {
  readonly tenantId: string;
  readonly subscription: string;
  readonly position: string;
  readonly eventId: string;
  /** Null for facts parked by a release that did not store it. */
  readonly type: string | null;
  readonly error: string;
  readonly parkedAt: string;
  /** False for facts parked by a release that went on with later ones: they can no longer be processed in order. */
  readonly inOrder: boolean;
};

const BEHIND = 'Waits for an earlier fact of the organization.';

/** Parks a fact that could not be processed; `error` is kept up to 2,000 characters. */
export const park = (client: ClientBase, subscription: string, row: FeedRow, error: string): Promise<void> =>
  insert(client, subscription, [row], error.replaceAll('\u0000', '').slice(0, 2000));

/**
 * Parks facts behind parked ones of the same organization.
 *
 * @returns false when none is parked any more; then nothing was parked
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

/** Serializes retries of parked facts with the parking of more, until the transaction ends. */
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

/** Ids of organizations with parked facts in this subscription. */
export const organizationsHeld = async (pool: Pool, service: string, subscription: string): Promise<Set<string>> => {
  const { rows } = await under(pool, workerSettings(service)).query<{ tenant_id: string }>(
    'SELECT DISTINCT tenant_id FROM parked WHERE subscription = $1 AND data IS NOT NULL',
    [subscription],
  );
  return new Set(rows.map(({ tenant_id }) => tenant_id));
};

/** Those of them for which a retry was requested. */
export const organizationsToRetry = async (pool: Pool, service: string, subscription: string): Promise<string[]> => {
  const { rows } = await under(pool, workerSettings(service)).query<{ tenant_id: string }>(
    'SELECT DISTINCT tenant_id FROM parked WHERE subscription = $1 AND retry_asked AND data IS NOT NULL',
    [subscription],
  );
  return rows.map(({ tenant_id }) => tenant_id);
};

/** The earliest parked fact of the organization. */
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

/** Removes a fact that the same transaction processes; false when another one did so. */
export const unpark = async (client: ClientBase, subscription: string, row: FeedRow): Promise<boolean> => {
  const { rowCount } = await client.query(
    'DELETE FROM parked WHERE tenant_id = $1 AND subscription = $2 AND position = $3',
    [row.tenantId, subscription, row.position],
  );
  return rowCount === 1;
};

/** The retry failed: all parked facts of the organization wait for another request. */
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

/** Parked facts of a service, the oldest first; 1,000 by default. */
export const parkedFacts = async (on: Statements, limit = 1000): Promise<readonly ParkedFact[]> => {
  const { rows } = await on.query<ParkedFact>(
    `SELECT tenant_id AS "tenantId", subscription, position, event_id AS "eventId", type, error, data IS NOT NULL AS "inOrder",
       to_char(parked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "parkedAt"
     FROM parked ORDER BY parked_at, position LIMIT $1`,
    [limit],
  );
  return rows;
};

/** Requests a retry of the organization's parked facts, in their order; returns how many they are. */
export const askForRetry = async (on: Statements, tenantId: string): Promise<number> => {
  const { rowCount } = await on.query(
    'UPDATE parked SET retry_asked = true WHERE tenant_id = $1 AND data IS NOT NULL',
    [tenantId],
  );
  return rowCount ?? 0;
};

/** Number of parked facts of a service. */
export const numberParked = async (on: Statements): Promise<number> => {
  const { rows } = await on.query<{ parked: number }>('SELECT count(*)::int AS parked FROM parked');
  return rows[0]?.parked ?? 0;
};
