import type { ClientBase } from 'pg';
import type { Pool } from '../database/pool.js';
import { inTransaction, under } from '../database/transaction.js';
import { programmeSettings, tenantSettings } from '../tenancy/scope.js';
import { type LoggedEvent, NO_HASH, linkOf } from './hash-chain.js';

const BATCH = 2000;

/**
 * A transaction that appends may commit behind later positions. None lasts that long: the server ends each statement
 * after 15 s and a transaction that waits after 60 s. What appears later behind the chain was not appended by Cairn.
 */
export const STRAGGLING_MINUTES = 15;

const CHECKPOINT = 'event chain';

const isUnchained = `NOT EXISTS (SELECT FROM event_chain link WHERE link.tenant_id = one.tenant_id AND link.stream = one.stream AND link.version = one.version)`;

/** The columns of `LoggedEvent`, of the table `one`. */
export const loggedColumns = `one.tenant_id AS "tenantId", one.stream, one.version, one.position::text AS position, one.id, one.type, one.schema_version AS "schemaVersion",
  to_char(one.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS "recordedAt", one.data, one.meta`;

/**
 * Chains what was appended to the events of a service and is not chained yet, organization by organization. Several
 * processes may do so at once. Repeatable: what is lost in a crash is chained again, to the same hashes.
 *
 * @returns how many events were chained
 */
export const chainEvents = async (pool: Pool, service: string): Promise<number> => {
  const low = await readLow(pool);
  const next = await nextLow(pool, service, low);
  let chained = 0;
  for (const tenantId of await tenantsWithUnchained(pool, service, low)) {
    for (let after = low; ;) {
      const { count, last } = await chainBatch(pool, tenantId, after);
      chained += count;
      if (count < BATCH) break;
      after = last;
    }
  }
  if (next !== undefined) await moveLow(pool, next);
  return chained;
};

/** Position up to which every event was chained. */
const readLow = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ position: string }>(
    'SELECT position::text FROM checkpoints WHERE subscription = $1',
    [CHECKPOINT],
  );
  return rows[0]?.position ?? '0';
};

const moveLow = async (pool: Pool, position: string): Promise<void> => {
  await pool.query(
    `INSERT INTO checkpoints (subscription, position) VALUES ($1, $2)
     ON CONFLICT (subscription) DO UPDATE SET position = greatest(checkpoints.position, excluded.position)`,
    [CHECKPOINT, position],
  );
};

/** Position below which nothing can be under way any more. */
const nextLow = async (pool: Pool, service: string, low: string): Promise<string | undefined> => {
  const { rows } = await under(pool, programmeSettings(service)).query<{ position: string | null }>(
    `SELECT max(position)::text AS position FROM events
     WHERE position > $1 AND recorded_at < now() - interval '${STRAGGLING_MINUTES} minutes'`,
    [low],
  );
  return rows[0]?.position ?? undefined;
};

const tenantsWithUnchained = async (pool: Pool, service: string, low: string): Promise<string[]> => {
  const { rows } = await under(pool, programmeSettings(service)).query<{ tenant_id: string }>(
    `SELECT DISTINCT tenant_id FROM events one WHERE position > $1 AND ${isUnchained} ORDER BY tenant_id`,
    [low],
  );
  return rows.map(({ tenant_id: tenantId }) => tenantId);
};

type Batch = { readonly count: number; readonly last: string };

const chainBatch = (pool: Pool, tenantId: string, after: string): Promise<Batch> =>
  inTransaction(pool, `${tenantSettings(tenantId)}; SET LOCAL synchronous_commit = off`, async (client) => {
    const head = await lockHead(client, tenantId);
    const { rows } = await client.query<LoggedEvent>(
      `SELECT ${loggedColumns} FROM events one WHERE one.tenant_id = $1 AND one.position > $2 AND ${isUnchained}
       ORDER BY one.position LIMIT ${BATCH}`,
      [tenantId, after],
    );
    let { sequence, hash } = head;
    const links = rows.map((event) => {
      sequence += 1;
      hash = linkOf(hash, sequence, event);
      return { sequence, hash, event };
    });
    if (links.length === 0) return { count: 0, last: after };
    await client.query(
      `INSERT INTO event_chain (tenant_id, sequence, stream, version, event_id, hash)
       SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::integer[], $5::uuid[], $6::text[])`,
      [
        tenantId,
        links.map((link) => link.sequence),
        links.map(({ event }) => event.stream),
        links.map(({ event }) => event.version),
        links.map(({ event }) => event.id),
        links.map((link) => link.hash),
      ],
    );
    await client.query('UPDATE chain_heads SET sequence = $2, hash = $3, changed_at = now() WHERE tenant_id = $1', [
      tenantId,
      sequence,
      hash,
    ]);
    return { count: links.length, last: rows.at(-1)?.position ?? after };
  });

/** The head of the chain, which nobody else lengthens until the transaction ends. */
const lockHead = async (
  client: ClientBase,
  tenantId: string,
): Promise<{ readonly sequence: number; readonly hash: string }> => {
  await client.query('INSERT INTO chain_heads (tenant_id, sequence, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING', [
    tenantId,
    NO_HASH,
  ]);
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    'SELECT sequence::text, hash FROM chain_heads WHERE tenant_id = $1 FOR UPDATE',
    [tenantId],
  );
  return { sequence: Number(rows[0]?.sequence ?? 0), hash: rows[0]?.hash ?? NO_HASH };
};
